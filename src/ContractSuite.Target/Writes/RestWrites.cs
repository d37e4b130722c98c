using System.Text.Json.Nodes;
using ContractSuite.Target.Ledgers;

namespace ContractSuite.Target.Writes;

/// <summary>Reads REST's writes from method and path (docs/twenty-2.21.0.md, sections 1, 4.1 and 5).</summary>
internal static class RestWrites
{
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The segments behind <c>/rest</c>.</param>
    /// <param name="query">The query, decoded, without its question mark.</param>
    /// <param name="body">The body; null when it is no JSON.</param>
    public static Write? Read(string method, IReadOnlyList<string> path, string query, JsonNode? body) => path switch
    {
        ["open-api", ..] => null,
        ["metadata", var resource, ..] => Definition(method, resource, body),
        ["webhooks" or "apiKeys", ..] => Definition(method, path[0], body),
        ["batch", var plural] => Record(method, plural, query, body),
        ["restore", var plural, ..] when method == "PATCH" => Of(WriteVerb.Change, ThingKind.Record, plural, body),
        [_, "duplicates"] => null,
        [var plural, ..] => Record(method, plural, query, body),
        _ => null,
    };

    private static Write? Definition(string method, string resource, JsonNode? body) => method switch
    {
        "POST" => Of(WriteVerb.Create, ThingKind.Definition, resource, body),
        "PATCH" or "PUT" => Of(WriteVerb.Change, ThingKind.Definition, resource, body),
        "DELETE" => Of(WriteVerb.Remove, ThingKind.Definition, resource, body),
        _ => null,
    };

    private static Write? Record(string method, string plural, string query, JsonNode? body) => method switch
    {
        "POST" when query.Contains("upsert=true", StringComparison.Ordinal) => Of(WriteVerb.Upsert, ThingKind.Record, plural, body),
        "POST" => Of(WriteVerb.Create, ThingKind.Record, plural, body),
        "PATCH" or "PUT" => Of(WriteVerb.Change, ThingKind.Record, plural, body),
        "DELETE" when query.Contains("soft_delete=true", StringComparison.Ordinal) => Of(WriteVerb.Change, ThingKind.Record, plural, body),
        "DELETE" => Of(WriteVerb.Remove, ThingKind.Record, plural, body),
        _ => null,
    };

    private static Write Of(WriteVerb verb, ThingKind kind, string collection, JsonNode? values) =>
        new() { Verb = verb, Kind = kind, Collection = collection, Values = values };
}
