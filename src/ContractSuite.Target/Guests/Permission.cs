using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Guests;

/// <summary>What a run may do in the target; the reasons are for people, whole sentences.</summary>
/// <param name="WritesForbidden">Why nothing is written; null when writing is allowed.</param>
/// <param name="DestructionForbidden">Why scenarios tagged <c>@destructive</c> do not run; null when they may.</param>
public sealed record Permission(string? WritesForbidden, string? DestructionForbidden)
{
    /// <summary>
    /// Writes to the sandbox and to this machine; elsewhere when the settings allow it. Destruction to the embedded sandbox, which
    /// is ours and ends with the run; elsewhere when it is asked for.
    /// </summary>
    public static Permission Of(TargetSettings settings, GuestOptions options) => new(
        options.ReadOnly ? "Nothing is written: --read-only was asked for."
            : settings.MayWrite ? null
            : $"Nothing is written to {settings.BaseUrl.AbsoluteUri.TrimEnd('/')} unless TWENTY_ALLOW_WRITES=true.",
        options.Destructive || settings.IsSandbox ? null : "Runs only when asked for: --destructive.");
}
