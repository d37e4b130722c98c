using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>UUID, and the id of a to-one relation.</summary>
internal sealed class UuidKind : FieldKind
{
    public override Comparing Comparing => Comparing.Uuid;

    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) =>
        value is JsonValue text && text.TryGetValue<string>(out var id) && Guid.TryParseExact(id, "D", out var parsed)
            ? parsed.ToString()
            : throw Invalid("UUID", value, field.JoinColumn ?? field.Name);
}
