using System.Text;
using Reqnroll;
using Reqnroll.Formatters.PayloadProcessing;

namespace ContractSuite.Gherkin.OnReqnroll;

/// <summary>
/// Attaches by Reqnroll's output, which takes files and tells their media type by their ending: each media type gets an ending of
/// its own.
/// </summary>
public sealed class ReqnrollAttachments(IReqnrollOutputHelper output, AttachmentFolder folder) : IAttachments
{
    private static readonly Lock Endings = new();

    /// <inheritdoc/>
    public void Attach(string text, string mediaType, string? fileName = null) => Attach(Encoding.UTF8.GetBytes(text), mediaType, fileName);

    /// <inheritdoc/>
    public void Attach(ReadOnlyMemory<byte> body, string mediaType, string? fileName = null) =>
        output.AddAttachment(folder.Write(body.Span, (fileName ?? "attachment") + EndingOf(mediaType)));

    private static string EndingOf(string mediaType)
    {
        var ending = $".{string.Concat(mediaType.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}";
        lock (Endings)
        {
            FileExtensionToMimeTypeMap.ExtensionToMimeType[ending] = mediaType;
        }

        return ending;
    }
}
