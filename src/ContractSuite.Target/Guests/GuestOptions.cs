using ContractSuite.Target.Secrets;

namespace ContractSuite.Target.Guests;

/// <summary>How a run is to behave in somebody's workspace, as far as the settings of the target do not say it.</summary>
public sealed record GuestOptions
{
    /// <summary>The folder for the ledger; null keeps it in memory, which is for a target that ends with this process.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Whether nothing may be written, whatever the settings allow.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether scenarios may run that remove what others might notice.</summary>
    public bool Destructive { get; init; }

    /// <summary>Learns the settings' secrets and what else is secret; whoever prints or writes asks it.</summary>
    public SecretBook Secrets { get; init; } = new();

    /// <summary>Watches what the run does by itself and may last: discovery, clean-up, comparing the workspace.</summary>
    public IWorkWatch Watch { get; init; } = Unwatched.Instance;

    /// <summary>Is told, once, why the target is taken for dead; nothing more can be learnt or removed then.</summary>
    public Action<string>? OnTargetLost { get; init; }
}
