using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The filters of <c>objects</c> and <c>fields</c>: flags by <c>is</c>, ids by <c>eq</c> and <c>in</c>, and both ways to combine.</summary>
internal static class MetadataFilter
{
    public static bool Holds(JsonObject node, JsonNode? filter) => filter is not JsonObject conditions || conditions.All(condition => condition.Key switch
    {
        "and" => ((JsonArray)condition.Value!).All(part => Holds(node, part)),
        "or" => ((JsonArray)condition.Value!).Any(part => Holds(node, part)),
        _ => condition.Value is not JsonObject comparison || comparison.All(operation => Compares(node[condition.Key]?.ToString(), operation.Key, operation.Value)),
    });

    private static bool Compares(string? value, string operation, JsonNode? wanted) => operation switch
    {
        "is" or "eq" => string.Equals(value, wanted?.ToString(), StringComparison.OrdinalIgnoreCase),
        "isNot" or "neq" => !string.Equals(value, wanted?.ToString(), StringComparison.OrdinalIgnoreCase),
        "in" => wanted is JsonArray list && list.Any(item => item?.ToString() == value),
        "notIn" => wanted is JsonArray list && list.All(item => item?.ToString() != value),
        _ => true,
    };
}
