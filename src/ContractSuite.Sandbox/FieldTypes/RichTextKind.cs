using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>RICH_TEXT: blocks or Markdown; each is made of the other.</summary>
internal sealed class RichTextKind() : CompositeKind("rich text", ("blocknote", Comparing.Text), ("markdown", Comparing.Text))
{
    /// <summary>The product falls over null; the sane answer is the one that other composites give.</summary>
    public override JsonNode? Cleared(FieldMetadata field, JsonNode? before) => throw new ApiFault(400, $"Invalid object value null for field \"{field.Name}\"")
    {
        GraphQLSubCode = "INVALID_ARGS_DATA",
        Observed = ObservedFaults.Crash("TypeError", "Cannot read properties of null (reading 'blocknote')"),
    };

    protected override string UnknownPart(FieldMetadata field, string name) => $"Invalid subfield '{name}' for rich text field \"{field.Name}\"";

    protected override JsonNode? EmptyText(string name) => name == "blocknote" ? null : "";

    protected override JsonObject Finished(FieldMetadata field, JsonObject value, JsonObject sent)
    {
        if (sent["blocknote"]?.ToString() is { Length: > 0 } blocks)
            value["markdown"] = MarkdownOf(field, blocks);
        else if (sent["markdown"] is { } markdown)
            value["blocknote"] = markdown.ToString() is { Length: > 0 } text ? MarkdownBlocks.Of(text).ToJsonString(WireJson.Options) : null;

        return value;
    }

    private static string MarkdownOf(FieldMetadata field, string blocknote)
    {
        try
        {
            if (JsonNode.Parse(blocknote) is not JsonArray blocks)
                throw ApiFaults.BadData($"Invalid blocknote value for field \"{field.Name}.blocknote\" - must be a JSON array of blocks");

            return string.Join("\n\n", blocks.OfType<JsonObject>().Select(TextOf));
        }
        catch (JsonException)
        {
            throw ApiFaults.BadData($"Invalid blocknote value for field \"{field.Name}.blocknote\" - must contain valid JSON");
        }
    }

    private static string TextOf(JsonObject block) => block["content"] switch
    {
        JsonArray parts => string.Concat(parts.OfType<JsonObject>().Select(part => part["text"]?.ToString())),
        JsonValue text => text.ToString(),
        _ => "",
    };
}
