namespace ContractSuite.Sandbox.Faults;

/// <summary>A request that the framework refuses: shape C (docs/twenty-2.21.0.md, section 3).</summary>
internal sealed class FrameworkFault(IReadOnlyList<string> messages, int status = 400) : ApiFault(status, string.Join("; ", messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;

    /// <summary>Whether even a single message is told as a list: what is wrong with single properties is.</summary>
    public bool IsList { get; init; }
}
