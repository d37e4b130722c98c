using ContractSuite.Target;

namespace ContractSuite.Bench;

/// <summary>What requests are sent to again.</summary>
/// <param name="BaseUrl">Without a slash at its end.</param>
/// <param name="Variable">A setting of the suite by the name of its variable: <c>TWENTY_API_KEY</c>; null where it is not set.</param>
internal sealed record ReplayTarget(string BaseUrl, Func<string, string?> Variable)
{
    /// <summary>The instance that the environment names.</summary>
    public static ReplayTarget OfEnvironment() => new(Environment.GetEnvironmentVariable("TWENTY_BASE_URL")!.TrimEnd('/'), Environment.GetEnvironmentVariable);

    /// <summary>The key of an actor; null for one that has none. The signed-in member has none; the owner's stands in for it, which may do the same.</summary>
    public string? KeyOf(string actor) => Variable(actor is TargetSession.Owner or TargetSession.SignedIn ? "TWENTY_API_KEY" : $"TWENTY_{actor.ToUpperInvariant()}_API_KEY");
}
