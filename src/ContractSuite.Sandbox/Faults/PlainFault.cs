namespace ContractSuite.Sandbox.Faults;

/// <summary>Where the product answers with plain text, or with nothing (docs/twenty-2.21.0.md, section 3, shape E).</summary>
internal sealed class PlainFault(int status, string text, string contentType) : ApiFault(status, text)
{
    /// <summary>What it says that its text is.</summary>
    public string ContentType { get; } = contentType;
}
