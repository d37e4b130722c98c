using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Orders written as JSON: <c>{"address":{"addressCity":"AscNullsFirst"}}</c>.</summary>
internal static class SortKeys
{
    public static IEnumerable<SortKey> Of(JsonObject keys) => Below(keys, []);

    private static IEnumerable<SortKey> Below(JsonObject keys, IReadOnlyList<string> path) => keys.SelectMany(key => key.Value is JsonObject deeper
        ? Below(deeper, [.. path, key.Key])
        : [new SortKey([.. path, key.Key], key.Value?.ToString() ?? "")]);
}
