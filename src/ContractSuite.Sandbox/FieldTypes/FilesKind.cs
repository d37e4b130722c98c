using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>FILES: the sandbox has no uploads, so no file is known (docs/twenty-2.21.0.md, section 3).</summary>
internal sealed class FilesKind : FieldKind
{
    public override JsonNode? Taken(FieldMetadata field, JsonNode value, JsonNode? before)
    {
        if (value is not JsonArray list)
            throw Wrong(field, value, "");

        if (list.Count == 0)
            return null;

        if (field.Settings?["maxNumberOfValues"] is JsonValue most && list.Count > most.GetValue<double>())
            throw ApiFaults.BadData($"Max number of files is {most} for field \"{field.Name}\"");

        var ids = list.Select(item => (item as JsonObject)?["fileId"]?.ToString()).ToList();
        var bad = ids.FindIndex(id => !Guid.TryParse(id, out _));
        throw bad < 0 ? ApiFaults.BadData($"File not found: {ids[0]}") : Wrong(field, value, $" - {bad}.fileId: Invalid UUID");
    }

    private static ApiFault Wrong(FieldMetadata field, JsonNode value, string detail) => ApiFaults.BadData($"Invalid value \"{(value is JsonValue ? value : value.ToJsonString())}\" for FILES field \"{field.Name}\"{detail}");
}
