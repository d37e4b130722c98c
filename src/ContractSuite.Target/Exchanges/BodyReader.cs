using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Target.Exchanges;

/// <summary>Reads bodies as <see cref="BodyWriter"/> wrote them, and keeps those that have a name for exchanges that give only that.</summary>
internal sealed class BodyReader : JsonConverter<ReadOnlyMemory<byte>>
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _named = [];

    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var body = JsonDocument.ParseValue(ref reader);
        var bytes = Written(body.RootElement);
        if (!body.RootElement.TryGetProperty("sha256", out var named))
            return bytes ?? throw new JsonException("Expected a body as text, base64, gzip or sha256, found none of them.");

        var name = named.GetString()!;
        if (bytes is not null)
            _named[name] = bytes;
        return _named.TryGetValue(name, out var known)
            ? known
            : throw new JsonException($"Expected the body {name} in an earlier exchange, found it in none.");
    }

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    private static byte[]? Written(JsonElement body) =>
        body.TryGetProperty("text", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!)
        : body.TryGetProperty("base64", out var base64) ? base64.GetBytesFromBase64()
        : body.TryGetProperty("gzip", out var gzip) ? Decompressed(gzip.GetBytesFromBase64())
        : null;

    private static byte[] Decompressed(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var body = new MemoryStream();
        gzip.CopyTo(body);
        return body.ToArray();
    }
}
