using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Target.Exchanges;

/// <summary>Writes bodies: short ones as they are, longer ones with their SHA-256 the first time and by it alone after that.</summary>
internal sealed class BodyWriter : JsonConverter<ReadOnlyMemory<byte>>
{
    private const int NamedFrom = 1024;
    private const int CompressedFrom = 8 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> _written = [];

    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Length < NamedFrom)
            WritePlain(writer, value.Span);
        else
            WriteNamed(writer, value.Span);
        writer.WriteEndObject();
    }

    private void WriteNamed(Utf8JsonWriter writer, ReadOnlySpan<byte> body)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(body));
        writer.WriteString("sha256", name);
        if (!_written.Add(name))
            return;

        if (body.Length < CompressedFrom)
            WritePlain(writer, body);
        else
            writer.WriteBase64String("gzip", Compressed(body));
    }

    private static void WritePlain(Utf8JsonWriter writer, ReadOnlySpan<byte> body)
    {
        try
        {
            writer.WriteString("text", StrictUtf8.GetString(body));
        }
        catch (DecoderFallbackException)
        {
            writer.WriteBase64String("base64", body);
        }
    }

    private static byte[] Compressed(ReadOnlySpan<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
