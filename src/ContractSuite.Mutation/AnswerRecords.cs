using System.Text.Json.Nodes;

namespace ContractSuite.Mutation;

/// <summary>Finds the parts of an answer that mutants change, alike in both protocols.</summary>
internal static class AnswerRecords
{
    /// <summary>The roots below <c>data</c> with their names: <c>people</c>, <c>createPerson</c>.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Roots(JsonNode body) =>
        (body as JsonObject)?["data"] is JsonObject data ? data.ToArray() : [];

    /// <summary>The records of an answer, at its top level: one, an array, or the nodes of a connection.</summary>
    public static IEnumerable<JsonObject> In(JsonNode body) => Roots(body).SelectMany(root => OfRoot(root.Value));

    /// <summary>The arrays that hold the records of an answer: REST's arrays, and GraphQL's edges.</summary>
    public static IEnumerable<JsonArray> Arrays(JsonNode body) => Roots(body).Select(root => root.Value switch
    {
        JsonArray array => array,
        JsonObject connection when connection["edges"] is JsonArray edges => edges,
        _ => null,
    }).OfType<JsonArray>();

    /// <summary>The <c>pageInfo</c> of an answer: REST's, and each connection's.</summary>
    public static IEnumerable<JsonObject> PageInfos(JsonNode body) =>
        Roots(body).Select(root => (root.Value as JsonObject)?["pageInfo"]).Append((body as JsonObject)?["pageInfo"]).OfType<JsonObject>();

    /// <summary>The objects with a <c>totalCount</c>: the REST answer, and each connection.</summary>
    public static IEnumerable<JsonObject> Counted(JsonNode body) =>
        Roots(body).Select(root => root.Value).Append(body).OfType<JsonObject>().Where(holder => holder.ContainsKey("totalCount"));

    private static IEnumerable<JsonObject> OfRoot(JsonNode? root) => root switch
    {
        JsonArray records => records.OfType<JsonObject>(),
        JsonObject connection when connection["edges"] is JsonArray edges => edges.Select(edge => (edge as JsonObject)?["node"]).OfType<JsonObject>(),
        JsonObject record when record.ContainsKey("id") => [record],
        _ => [],
    };
}
