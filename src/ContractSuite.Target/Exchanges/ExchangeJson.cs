using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Target.Exchanges;

/// <summary>
/// An exchange as JSON, the form in which it is attached to the record (media type <see cref="MediaType"/>). Bodies are
/// <c>{"text":…}</c> where the bytes are UTF-8, else <c>{"base64":…}</c>; times are milliseconds.
/// </summary>
public static class ExchangeJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.exchange+json";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new BodyConverter(), new MillisecondsConverter() },
    };

    /// <summary>Writes an exchange as UTF-8 JSON.</summary>
    public static byte[] Serialize(Exchange exchange) => JsonSerializer.SerializeToUtf8Bytes(exchange, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static Exchange Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Exchange>(json, Options) ?? throw new JsonException("Expected an exchange, found null.");

    private sealed class BodyConverter : JsonConverter<ReadOnlyMemory<byte>>
    {
        public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var body = JsonDocument.ParseValue(ref reader);
            return body.RootElement.TryGetProperty("text", out var text)
                ? Encoding.UTF8.GetBytes(text.GetString()!)
                : body.RootElement.GetProperty("base64").GetBytesFromBase64();
        }

        public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            try
            {
                writer.WriteString("text", StrictUtf8.GetString(value.Span));
            }
            catch (DecoderFallbackException)
            {
                writer.WriteBase64String("base64", value.Span);
            }

            writer.WriteEndObject();
        }
    }

    private sealed class MillisecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeSpan.FromMicroseconds(Math.Round(reader.GetDouble() * 1000));

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round(value.TotalMilliseconds, 3));
    }
}
