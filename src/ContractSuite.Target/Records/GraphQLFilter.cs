using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>Writes filters and orders as GraphQL input values.</summary>
internal static class GraphQLFilter
{
    public static JsonObject Render(Filter filter) => filter switch
    {
        Filter.And and => new JsonObject { ["and"] = List(and.Parts) },
        Filter.Or or => new JsonObject { ["or"] = List(or.Parts) },
        Filter.Not not => new JsonObject { ["not"] = Render(not.Part) },
        Filter.Comparison comparison => Nest(
            comparison.Path,
            new JsonObject { [comparison.Operator] = comparison.Value?.DeepClone() }),
        _ => throw new InvalidOperationException($"Unknown filter {filter.GetType().Name}."),
    };

    public static JsonObject Render(OrderKey key) => Nest(key.Path, key.Direction.ToString());

    private static JsonArray List(IEnumerable<Filter> parts) => [.. parts.Select(Render)];

    private static JsonObject Nest(string path, JsonNode leaf)
    {
        var names = path.Split('.');
        for (var i = names.Length - 1; i >= 0; i--)
        {
            leaf = new JsonObject { [names[i]] = leaf };
        }

        return (JsonObject)leaf;
    }
}
