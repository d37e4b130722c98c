namespace ContractSuite.Gherkin;

/// <summary>Puts things into the record at the running step, or at the running hook of the whole run; injected into bindings.</summary>
public interface IAttachments
{
    /// <summary>Attaches bytes: as text for JSON and text types, else as base64.</summary>
    /// <param name="body">What to attach.</param>
    /// <param name="mediaType">What it is: <c>application/json</c>.</param>
    /// <param name="fileName">The name to show; null for none.</param>
    void Attach(ReadOnlyMemory<byte> body, string mediaType, string? fileName = null);
}
