using System.Text;

namespace ContractSuite.Gherkin;

/// <summary>Puts things into the record at the running step, or at the running hook of the whole run; injected into bindings.</summary>
public interface IAttachments
{
    /// <summary>Attaches text, which the record keeps readable.</summary>
    /// <param name="text">What to attach.</param>
    /// <param name="mediaType">What it is: <c>application/json</c>.</param>
    /// <param name="fileName">The name to show; null for none.</param>
    void Attach(string text, string mediaType, string? fileName = null);

    /// <summary>Attaches bytes, which the record keeps as base64.</summary>
    /// <param name="body">What to attach.</param>
    /// <param name="mediaType">What it is: <c>image/png</c>.</param>
    /// <param name="fileName">The name to show; null for none.</param>
    void Attach(ReadOnlyMemory<byte> body, string mediaType, string? fileName = null);

    /// <summary>Attaches JSON in UTF-8 as the text that it is.</summary>
    void AttachJson(ReadOnlySpan<byte> json, string mediaType) => Attach(Encoding.UTF8.GetString(json), mediaType);
}
