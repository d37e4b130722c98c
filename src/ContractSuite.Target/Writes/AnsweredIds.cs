using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Writes;

/// <summary>What an answer says was made, or removed.</summary>
internal static class AnsweredIds
{
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The ids of what a write made or removed; empty when the target refused; null when the answer does not tell, because it is lost,
    /// broken, a fault of the server, or was not asked for an id.
    /// </summary>
    public static IReadOnlyList<string>? In(Exchange exchange, Write write)
    {
        if (exchange.Response is not { } response || exchange.Failure is not null || response.Status >= 500)
            return null;

        if (JsonBody.NodeOf(exchange) is not JsonObject body)
            return response.Status >= 400 ? [] : null;

        var results = Results(body, write).ToList();
        if (results.Count == 0)
            return response.Status >= 400 || body["errors"] is JsonArray ? [] : null;

        var ids = results.Where(result => write.Verb is not WriteVerb.Upsert || IsNew(result)).Select(result => Json.Text(result["id"])).ToList();
        return ids.Contains(null) ? null : [.. ids.Select(id => id!)];
    }

    /// <summary>Below <c>data</c>, or bare as views, keys and webhooks are answered (docs/twenty-2.21.0.md, section 10).</summary>
    private static IEnumerable<JsonObject> Results(JsonObject body, Write write)
    {
        var result = write.ResponseName is { } name ? body["data"]?[name]
            : body["data"] is JsonObject { Count: 1 } data ? data.First().Value
            : body["statusCode"] is null ? body
            : null;
        return result switch
        {
            JsonObject one => [one],
            JsonArray many => many.OfType<JsonObject>(),
            JsonValue id when Guid.TryParse(Json.Text(id), out _) => [new JsonObject { ["id"] = id.DeepClone() }],
            _ => [],
        };
    }

    /// <summary>An upsert that met a record of somebody else changed it; it must never be taken for the run's own.</summary>
    private static bool IsNew(JsonObject record) =>
        Moment(record["createdAt"]) is { } created && Moment(record["updatedAt"]) is { } updated && updated - created < JustNow;

    private static DateTimeOffset? Moment(JsonNode? node) =>
        DateTimeOffset.TryParse(Json.Text(node), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
