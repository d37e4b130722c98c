using System.Text.Json.Nodes;
using ContractSuite.Contract.Rules.Records;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Parity;

/// <summary>
/// Compares what REST and GraphQL tell of the same record. By design they differ in names (GraphQL writes a letter behind a digit as a
/// capital) and in the form of relations to many (arrays, connections); all else is equal (docs/twenty-2.21.0.md, section 11).
/// What only one of them tells, as a selection or a depth leaves it out, is not compared.
/// </summary>
public static class RecordParity
{
    /// <summary>Every difference that is not by design, in the order of the metadata.</summary>
    public static IEnumerable<ParityDifference> Differences(ObjectModel type, JsonObject rest, JsonObject graphql) =>
        type.Fields.SelectMany(field => field.Relation switch
        {
            null => OfValues(field.Name, rest[field.Name], graphql[field.GraphQLName]),
            { IsToMany: true } => OfValues(field.Name, Ids(rest[field.Name] as JsonArray), Ids(graphql[field.GraphQLName] as JsonObject)),
            { JoinColumn: var column } => OfValues(column ?? $"{field.Name}Id", rest[column ?? $"{field.Name}Id"], graphql[$"{field.GraphQLName}Id"])
                .Concat(OfValues($"{field.Name}/id", (rest[field.Name] as JsonObject)?["id"], (graphql[field.GraphQLName] as JsonObject)?["id"])),
        }).Where(difference => Tells(type, rest, graphql, difference.Field.Split('/')[0]));

    /// <summary>The differences of two pages: other records, another order, or differences of the records in the same place.</summary>
    public static IEnumerable<ParityDifference> Differences(ObjectModel type, IReadOnlyList<JsonObject> rest, IReadOnlyList<JsonObject> graphql)
    {
        string[] left = [.. rest.Select(record => record["id"]?.ToString() ?? "")];
        string[] right = [.. graphql.Select(record => record["id"]?.ToString() ?? "")];
        return left.SequenceEqual(right)
            ? rest.Zip(graphql).SelectMany(pair => Differences(type, pair.First, pair.Second))
            : [new ParityDifference("id", string.Join(", ", left), string.Join(", ", right))];
    }

    private static IEnumerable<ParityDifference> OfValues(string field, JsonNode? rest, JsonNode? graphql)
    {
        if (rest is JsonObject left && graphql is JsonObject right)
            return left.Where(part => right.ContainsKey(part.Key)).SelectMany(part => OfValues($"{field}/{part.Key}", part.Value, right[part.Key]));

        return JsonNode.DeepEquals(rest, graphql) ? [] : [new ParityDifference(field, SentValue.Shown(rest), SentValue.Shown(graphql))];
    }

    private static bool Tells(ObjectModel type, JsonObject rest, JsonObject graphql, string name)
    {
        var field = type.Fields.First(field => field.Name == name || field.JoinColumn == name || $"{field.Name}Id" == name);
        return field.Name == name
            ? rest.ContainsKey(name) && graphql.ContainsKey(field.GraphQLName)
            : rest.ContainsKey(name) && graphql.ContainsKey($"{field.GraphQLName}Id");
    }

    private static JsonArray? Ids(JsonArray? records) => records is null ? null : Sorted(records);

    private static JsonArray? Ids(JsonObject? connection) => connection?["edges"] is JsonArray edges ? Sorted(edges.Select(edge => (edge as JsonObject)?["node"])) : null;

    private static JsonArray Sorted(IEnumerable<JsonNode?> records) =>
        [.. records.Select(record => (record as JsonObject)?["id"]?.ToString() ?? "").Order(StringComparer.Ordinal).Select(id => (JsonNode?)id)];
}
