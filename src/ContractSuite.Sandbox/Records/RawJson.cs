using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>JSON that is written already, and goes into an answer as it is.</summary>
[JsonConverter(typeof(PassingOn))]
internal sealed class RawJson(ReadOnlyMemory<byte> utf8)
{
    private static readonly JsonTypeInfo<RawJson> Type = (JsonTypeInfo<RawJson>)JsonSerializerOptions.Default.GetTypeInfo(typeof(RawJson));

    /// <summary>The same as a node of a document.</summary>
    public JsonNode Node() => JsonValue.Create(this, Type)!;

    private sealed class PassingOn : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("It is only written.");

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }

    private ReadOnlyMemory<byte> Utf8 { get; } = utf8;
}
