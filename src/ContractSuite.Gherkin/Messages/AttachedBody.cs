using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Messages;

/// <summary>What is attached, as a message carries it: text as it is, bytes as base64.</summary>
internal readonly record struct AttachedBody(string Text, AttachmentContentEncoding Encoding)
{
    public static AttachedBody Of(string text) => new(text, AttachmentContentEncoding.IDENTITY);

    public static AttachedBody Of(ReadOnlyMemory<byte> bytes) => new(Convert.ToBase64String(bytes.Span), AttachmentContentEncoding.BASE64);
}
