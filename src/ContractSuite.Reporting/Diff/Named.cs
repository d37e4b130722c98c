using System.Text.Json.Nodes;

namespace ContractSuite.Reporting.Diff;

/// <summary>A member of a JSON object that is itself an object.</summary>
internal sealed record Named(string Name, JsonObject Json)
{
    public static IEnumerable<Named> In(JsonNode? holder) =>
        (holder as JsonObject ?? []).Where(member => member.Value is JsonObject).Select(member => new Named(member.Key, (JsonObject)member.Value!));
}
