using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Target.Records;

/// <summary>Turns records between REST's shape and GraphQL's: names re-cased, connections to arrays.</summary>
internal static class GraphQLShape
{
    public static JsonObject Inbound(ObjectModel type, JsonObject values) =>
        Renamed(values, type, field => field.Name, field => field.GraphQLName);

    public static JsonObject Outbound(ObjectModel type, JsonObject record) =>
        Renamed(record, type, field => field.GraphQLName, field => field.Name);

    public static IEnumerable<JsonObject> Nodes(JsonObject connection) =>
        (connection["edges"] as JsonArray ?? []).Select(edge => edge?["node"]).OfType<JsonObject>();

    private static JsonObject Renamed(JsonObject json, ObjectModel type, Func<FieldModel, string> from, Func<FieldModel, string> to)
    {
        var names = type.Fields.ToDictionary(from, to, StringComparer.Ordinal);
        foreach (var field in type.Fields.Where(field => field.JoinColumn is not null && from(field) != to(field)))
        {
            names[$"{from(field)}Id"] = $"{to(field)}Id";
        }

        return new JsonObject(json.Select(property => KeyValuePair.Create(
            names.GetValueOrDefault(property.Key, property.Key),
            property.Value is JsonObject connection && connection.ContainsKey("edges")
                ? new JsonArray([.. Nodes(connection).Select(node => node.DeepClone())])
                : property.Value?.DeepClone())));
    }
}
