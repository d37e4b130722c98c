using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Reads the arguments of record roots, names turned back into REST's (docs/twenty-2.21.0.md, section 6.3).</summary>
internal static class RecordArguments
{
    private const int DefaultPage = 200;

    /// <summary>Which page is meant. Throws the fault of arguments that exclude each other.</summary>
    public static RecordSelection Page(ObjectMetadata type, RootCall call)
    {
        var (first, last) = (Number(call, "first"), Number(call, "last"));
        var (before, after) = (call["before"]?.ToString(), call["after"]?.ToString());
        if (first < 0)
            throw Wrong("First argument must be non-negative", "INVALID_ARGS_FIRST");

        if (last < 0)
            throw Wrong("Last argument must be non-negative", "INVALID_ARGS_LAST");

        foreach (var (one, other, isBoth) in new[]
        {
            ("first", "last", first is not null && last is not null),
            ("before", "after", before is not null && after is not null),
            ("before", "first", before is not null && first is not null),
            ("after", "last", after is not null && last is not null),
        })
        {
            if (isBoth)
                throw Wrong($"Cannot provide both {one} and {other}", "ARGS_CONFLICT");
        }

        return new RecordSelection
        {
            Condition = Condition(type, call["filter"]),
            Order = Order(call["orderBy"]),
            Limit = (int)Math.Min(first ?? last ?? DefaultPage, int.MaxValue - 1),
            After = after,
            Before = before,
            FromTheEnd = last is not null && before is null && !call.Workspace.Differences.LastGivesTheFirst,
            Offset = (int)Math.Clamp(Number(call, "offset") ?? 0, 0, int.MaxValue),
        };
    }

    /// <summary>A number; null when it is not given. Throws the fault of anything else.</summary>
    public static double? Number(RootCall call, string name) => call[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.Number => value.GetValue<double>(),
        _ => throw Wrong($"Invalid argument: \"{name}\" must be a number", "INVALID_QUERY_INPUT"),
    };

    /// <summary>A list, or one item in its place; null when it is not given.</summary>
    public static JsonArray? List(JsonNode? value) => value switch
    {
        null => null,
        JsonArray list => list,
        _ => [value.DeepClone()],
    };

    /// <summary>A record's values, keyed as REST has them.</summary>
    public static JsonObject Values(ObjectMetadata type, JsonNode? data)
    {
        if (data is not JsonObject values)
            throw ApiFaults.BadData("Invalid argument: \"data\" must hold objects");

        return new JsonObject(values.Select(property => KeyValuePair.Create(NameOf(type, property.Key), property.Value?.DeepClone())));
    }

    /// <summary>A filter input as a condition: and, or, not, else fields down to their operators.</summary>
    public static Condition Condition(ObjectMetadata type, JsonNode? filter) => filter switch
    {
        null => Records.Condition.Always,
        JsonObject input => new Condition.And([.. input.Select(property => property.Key switch
        {
            "and" => new Condition.And(Parts(type, property.Value)),
            "or" => new Condition.Or(Parts(type, property.Value)),
            "not" => new Condition.Not(Condition(type, property.Value ?? new JsonObject())),
            _ => Below([NameOf(type, property.Key)], property.Value),
        })]),
        _ => throw Wrong("Invalid argument: \"filter\" must be an object", "INVALID_QUERY_INPUT"),
    };

    public static IReadOnlyList<SortKey> Order(JsonNode? orderBy) => [.. (List(orderBy) ?? []).OfType<JsonObject>().SelectMany(SortKeys.Of)];

    private static ApiFault Wrong(string message, string subCode) => new(400, message) { GraphQLSubCode = subCode };

    private static IReadOnlyList<Condition> Parts(ObjectMetadata type, JsonNode? list) => [.. (List(list) ?? []).Select(part => Condition(type, part))];

    private static string NameOf(ObjectMetadata type, string name) => type.Fields
        .SelectMany(field => new[] { field.Name, field.JoinColumn })
        .OfType<string>()
        .FirstOrDefault(candidate => GraphQLNames.Of(candidate) == name) ?? name;

    /// <summary>Objects lead deeper until their values are no objects: then the one key is the operator.</summary>
    private static Condition Below(IReadOnlyList<string> path, JsonNode? input)
    {
        if (input is not JsonObject { Count: 1 } one)
        {
            return input is JsonObject { Count: > 1 } parts && parts.Any(part => part.Value is JsonObject)
                ? new Condition.And([.. parts.Select(part => Below([.. path, part.Key], part.Value))])
                : throw ApiFaults.BadFilter($"Filter for field \"{string.Join('.', path)}\" must have exactly one operator");
        }

        var (name, value) = one.First();
        return value is JsonObject ? Below([.. path, name], value) : new Condition.Comparison(path, name, value?.DeepClone());
    }
}
