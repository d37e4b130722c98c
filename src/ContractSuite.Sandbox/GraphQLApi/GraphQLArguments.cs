using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using GraphQL;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Reads arguments as JSON, names turned back into REST's.</summary>
internal static class GraphQLArguments
{
    public static JsonNode? Json(this IResolveFieldContext call, string name) =>
        call.Arguments is { } arguments && arguments.TryGetValue(name, out var argument) ? JsonSerializer.SerializeToNode(argument.Value) : null;

    public static Guid Id(this IResolveFieldContext call) =>
        Guid.TryParse(call.Json("id")?.ToString(), out var id) ? id : throw ApiFaults.BadRequest("Missing required argument: \"id\" (UUID)");

    /// <summary>A record's values, keyed as REST has them.</summary>
    public static JsonObject Values(ObjectMetadata type, JsonNode? data)
    {
        var names = type.Fields.SelectMany(field => new[] { field.Name, field.JoinColumn }).OfType<string>().ToDictionary(GraphQLNames.Of);
        return new JsonObject(((JsonObject)data!).Select(property => KeyValuePair.Create(names[property.Key], property.Value?.DeepClone())));
    }

    /// <summary>A filter input as a condition: and, or, not, else fields down to their operators.</summary>
    public static Condition Condition(ObjectMetadata type, JsonNode? filter) => filter is JsonObject input
        ? new Condition.And([.. input.Select(property => property.Key switch
        {
            "and" => new Condition.And(Parts(type, property.Value)),
            "or" => new Condition.Or(Parts(type, property.Value)),
            "not" => new Condition.Not(Condition(type, property.Value)),
            _ => Comparison(type, property.Key, property.Value),
        })])
        : Records.Condition.Always;

    public static IReadOnlyList<SortKey> Order(JsonNode? orderBy) => [.. (orderBy as JsonArray ?? []).OfType<JsonObject>().SelectMany(key => Keys(key, []))];

    private static IReadOnlyList<Condition> Parts(ObjectMetadata type, JsonNode? list) => [.. (list as JsonArray ?? []).Select(part => Condition(type, part))];

    private static Condition Comparison(ObjectMetadata type, string name, JsonNode? input)
    {
        var field = type.Fields.FirstOrDefault(candidate => GraphQLNames.Of(candidate.Name) == name || (candidate.JoinColumn is { } column && GraphQLNames.Of(column) == name));
        var restName = field is null ? name : GraphQLNames.Of(field.Name) == name ? field.Name : field.JoinColumn!;
        return Below([restName], input as JsonObject ?? []);
    }

    /// <summary>Objects lead deeper until their values are no objects: then the keys are operators.</summary>
    private static Condition Below(IReadOnlyList<string> path, JsonObject input) => new Condition.And([.. input.Select(property => property.Value is JsonObject deeper
        ? Below([.. path, property.Key], deeper)
        : new Condition.Comparison(path, property.Key, property.Value?.DeepClone()))]);

    private static IEnumerable<SortKey> Keys(JsonObject key, IReadOnlyList<string> path) => key.SelectMany(property => property.Value is JsonObject deeper
        ? Keys(deeper, [.. path, property.Key])
        : [new SortKey([.. path, property.Key], property.Value?.ToString() ?? "")]);
}
