using System.Text.Json.Nodes;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>A document with one thing in it set, added or taken out, named by a JSON pointer.</summary>
internal static class Edited
{
    /// <param name="document">The document.</param>
    /// <param name="pointer">Where: <c>/paths/~1people/get</c>; a number for an item of a list, <c>-</c> behind its last.</param>
    /// <param name="value">JSON; null to take out what is there.</param>
    public static JsonObject With(string document, string pointer, string? value)
    {
        var edited = JsonNode.Parse(document)!.AsObject();
        var parts = pointer.Split('/')[1..].Select(part => part.Replace("~1", "/", StringComparison.Ordinal)).ToArray();
        var holder = parts[..^1].Aggregate((JsonNode)edited, (node, part) => node is JsonArray items ? items[int.Parse(part, null)]! : node[part]!);
        switch (holder)
        {
            case JsonArray items when parts[^1] == "-":
                items.Add(JsonNode.Parse(value!));
                break;
            case JsonArray items when value is null:
                items.RemoveAt(int.Parse(parts[^1], null));
                break;
            case JsonArray items:
                items[int.Parse(parts[^1], null)] = JsonNode.Parse(value);
                break;
            case JsonObject json when value is null:
                json.Remove(parts[^1]);
                break;
            default:
                holder[parts[^1]] = JsonNode.Parse(value!);
                break;
        }

        return edited;
    }
}
