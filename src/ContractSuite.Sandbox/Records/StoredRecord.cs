using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>A record as it is kept: the bytes of its JSON, read only by whoever needs more than to pass it on.</summary>
[JsonConverter(typeof(PassingOn))]
internal sealed class StoredRecord(byte[] json)
{
    private static readonly JsonTypeInfo<StoredRecord> Type = (JsonTypeInfo<StoredRecord>)JsonSerializerOptions.Default.GetTypeInfo(typeof(StoredRecord));

    private readonly byte[] _json = json;

    /// <summary>The record, to be looked at and changed.</summary>
    public JsonObject Record => field ??= (JsonObject)JsonNode.Parse(_json)!;

    /// <summary>The record as a node that is written as it is kept (a list of 60 then takes a third of the time).</summary>
    public JsonNode Raw() => JsonValue.Create(this, Type)!;

    private sealed class PassingOn : JsonConverter<StoredRecord>
    {
        public override StoredRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Records are only written.");

        public override void Write(Utf8JsonWriter writer, StoredRecord value, JsonSerializerOptions options) => writer.WriteRawValue(value._json, skipInputValidation: true);
    }
}
