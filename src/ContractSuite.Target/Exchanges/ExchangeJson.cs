using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Target.Exchanges;

/// <summary>
/// An exchange as JSON, the form in which it is attached to the record (media type <see cref="MediaType"/>). Bodies are
/// <c>{"text":…}</c> where the bytes are UTF-8, else <c>{"base64":…}</c>; times are milliseconds. A record that holds many
/// exchanges is written by <see cref="ExchangeWriter"/> and read by <see cref="ExchangeReader"/>, which keep each large body once.
/// </summary>
public static class ExchangeJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.exchange+json";

    /// <summary>Writes an exchange as UTF-8 JSON that stands alone.</summary>
    public static byte[] Serialize(Exchange exchange) => new ExchangeWriter().Serialize(exchange);

    /// <summary>Reads an exchange that stands alone; throws <see cref="JsonException"/> for anything else.</summary>
    public static Exchange Deserialize(ReadOnlySpan<byte> json) => new ExchangeReader().Read(json);

    internal static JsonSerializerOptions Options(JsonConverter<ReadOnlyMemory<byte>> bodies) => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), bodies, new MillisecondsConverter() },
    };

    private sealed class MillisecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeSpan.FromMicroseconds(Math.Round(reader.GetDouble() * 1000));

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round(value.TotalMilliseconds, 3));
    }
}
