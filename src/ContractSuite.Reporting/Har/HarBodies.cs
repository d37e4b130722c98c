using System.Globalization;
using System.Security.Cryptography;
using ContractSuite.Reporting.Text;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Har;

/// <summary>
/// The texts of an archive's bodies. HAR has no way to name a body a second time: one that an earlier entry holds, or another large
/// answer of the same operation, is left out with a comment that says where it is, so that documents which a run fetched again and
/// again do not make the archive unusable.
/// </summary>
internal sealed class HarBodies
{
    private const int NamedFrom = 4 * 1024;
    private const int LargeFrom = 100 * 1024;
    private const int LargestSent = 1024 * 1024;

    private readonly Dictionary<string, string> _bodies = [];
    private readonly Dictionary<Operation, string> _large = [];

    /// <summary>The <c>postData</c> of a request that has a body; what was sent to see whether it is refused as too large is told by its size.</summary>
    public static object PostData(ExchangeRequest request)
    {
        var isTooLarge = request.Body.Length > LargestSent;
        return new
        {
            MimeType = request.Headers.Where(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault(""),
            Text = isTooLarge ? "" : BodyText.Plain(request.Body.Span) ?? Convert.ToBase64String(request.Body.Span),
            Comment = isTooLarge ? $"{Number(request.Body.Length)} bytes, left out; whole in run.ndjson." : null,
        };
    }

    /// <summary>The <c>content</c> of a response.</summary>
    public object Content(Exchange exchange)
    {
        var body = exchange.Response?.Body ?? ReadOnlyMemory<byte>.Empty;
        var mimeType = exchange.Response?.Header("Content-Type") ?? "";
        if (LeftOut(exchange, body.Span) is { } comment)
            return new { Size = body.Length, MimeType = mimeType, Comment = comment };

        var text = BodyText.Plain(body.Span);
        return new
        {
            Size = body.Length,
            MimeType = mimeType,
            Text = text ?? Convert.ToBase64String(body.Span),
            Encoding = text is null ? "base64" : null,
        };
    }

    private string? LeftOut(Exchange exchange, ReadOnlySpan<byte> body)
    {
        if (body.Length < NamedFrom)
            return null;

        var size = Number(body.Length);
        var name = Convert.ToHexString(SHA256.HashData(body));
        if (_bodies.TryGetValue(name, out var same))
            return $"{size} bytes, the same as {same} received.";
        if (body.Length >= LargeFrom && _large.TryGetValue(exchange.Operation, out var first))
            return $"{size} bytes, left out after the first large answer of this operation, {first}; whole in run.ndjson.";

        _bodies[name] = exchange.Id;
        if (body.Length >= LargeFrom)
            _large[exchange.Operation] = exchange.Id;
        return null;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
