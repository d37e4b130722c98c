using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>FILES: the sandbox has no uploads, so no file is known.</summary>
internal sealed class FilesKind : FieldKind
{
    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before) => value switch
    {
        JsonArray { Count: 0 } => null,
        JsonArray list => throw ApiFaults.BadData($"File not found: {list[0]?["fileId"]}"),
        _ => throw ApiFaults.BadData($"Invalid value \"{value}\" for FILES field \"{field.Name}\""),
    };
}
