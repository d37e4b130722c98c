using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A page of records as answered, the same from both protocols.</summary>
internal sealed record AnsweredPage
{
    public required IReadOnlyList<string> Ids { get; init; }

    public long? TotalCount { get; init; }

    public bool? HasNextPage { get; init; }

    /// <summary>How many were asked for; null when nothing was said.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether no cursor was given.</summary>
    public bool IsFirst { get; init; }

    public required string Pointer { get; init; }

    public required string TotalPointer { get; init; }

    public required string FlagPointer { get; init; }

    public static AnsweredPage? Of(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.List } call, Body.Json: JsonObject body })
            return null;

        return judged.IsGraphQL ? OfGraphQL(judged, call) : OfRest(judged, call, body);
    }

    private static AnsweredPage? OfRest(JudgedExchange judged, RecordCall call, JsonObject body)
    {
        if (judged.Answered is not JsonArray records)
            return null;

        var query = HttpUtility.ParseQueryString(judged.Exchange.Request.Uri.Query);
        return new AnsweredPage
        {
            Ids = IdsOf(records),
            TotalCount = Number(body["totalCount"]),
            HasNextPage = Flag((body["pageInfo"] as JsonObject)?["hasNextPage"]),
            Limit = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null,
            IsFirst = query["starting_after"] is null && query["ending_before"] is null,
            Pointer = $"/data/{call.Key}",
            TotalPointer = "/totalCount",
            FlagPointer = "/pageInfo/hasNextPage",
        };
    }

    private static AnsweredPage? OfGraphQL(JudgedExchange judged, RecordCall call)
    {
        if (judged.Answered is not JsonObject connection || connection["edges"] is not JsonArray edges)
            return null;

        var variables = (judged.Sent.Json as JsonObject)?["variables"] as JsonObject;
        var limit = Number(variables?["size"]);
        return new AnsweredPage
        {
            Ids = IdsOf(edges.Select(edge => (edge as JsonObject)?["node"])),
            TotalCount = Number(connection["totalCount"]),
            HasNextPage = Flag((connection["pageInfo"] as JsonObject)?["hasNextPage"]),
            Limit = (int?)limit,
            IsFirst = limit is not null && variables?["cursor"] is null,
            Pointer = $"/data/{call.Key}/edges",
            TotalPointer = $"/data/{call.Key}/totalCount",
            FlagPointer = $"/data/{call.Key}/pageInfo/hasNextPage",
        };
    }

    private static IReadOnlyList<string> IdsOf(IEnumerable<JsonNode?> records) =>
        [.. records.OfType<JsonObject>().Select(record => record["id"]).OfType<JsonValue>().Select(id => id.ToString())];

    private static long? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    private static bool? Flag(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
