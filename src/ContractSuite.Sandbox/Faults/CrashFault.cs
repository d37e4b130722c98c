namespace ContractSuite.Sandbox.Faults;

/// <summary>A request that crashes the product: plain text with 500 there (docs/twenty-2.21.0.md, section 3, shape E), an ordinary refusal on the documented face.</summary>
internal sealed class CrashFault(string message, int documentedStatus = 400) : ApiFault(documentedStatus, message)
{
    /// <summary>What the documented face answers with.</summary>
    public int DocumentedStatus { get; } = documentedStatus;
}
