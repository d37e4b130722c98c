using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>Which part of a list was asked for, the same from both protocols.</summary>
internal sealed record AskedPage
{
    /// <summary>What is the same for all pages of one walk: who asks for what, in which order, without the cursor.</summary>
    public required string Walk { get; init; }

    /// <summary>Where the page begins or ends; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether the page lies behind the cursor.</summary>
    public bool IsForward { get; init; } = true;

    /// <summary>Whether it is known that no cursor was given.</summary>
    public bool IsFirst { get; init; }

    /// <summary>How many were asked for; null when nothing was said.</summary>
    public int? Limit { get; init; }

    public bool HasFilter { get; init; }

    /// <summary>Whether the filter speaks of deletedAt, which brings deleted records in.</summary>
    public bool NamesDeleted { get; init; }

    /// <summary>The filter, where it is one equality.</summary>
    public FilterEquality? Equality { get; init; }

    public static AskedPage? Of(JudgedExchange judged) => judged.Call switch
    {
        { Verb: RecordVerb.List } call when judged.IsGraphQL => OfGraphQL(judged, call),
        { Verb: RecordVerb.List } call => OfRest(judged, call),
        _ => null,
    };

    private static AskedPage OfRest(JudgedExchange judged, RecordCall call)
    {
        var query = HttpUtility.ParseQueryString(judged.Exchange.Request.Uri.Query);
        // A parameter that is repeated is passed over by the product (docs/twenty-2.21.0.md, section 4.2).
        string? Single(string name) => query.GetValues(name) is [{ Length: > 0 } value] ? value : null;

        var after = Single("starting_after");
        var cursor = after ?? Single("ending_before");
        var filter = Single("filter");
        return new AskedPage
        {
            Walk = $"{judged.Exchange.Actor} {call.Key} {string.Join('&', query.AllKeys.Where(key => key is not "starting_after" and not "ending_before").Select(key => $"{key}={query[key]}"))}",
            Cursor = cursor,
            IsForward = after is not null,
            IsFirst = query["starting_after"] is null && query["ending_before"] is null,
            Limit = int.TryParse(Single("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null,
            HasFilter = filter is not null,
            NamesDeleted = query["filter"]?.Contains("deletedAt", StringComparison.Ordinal) == true,
            Equality = filter is null ? null : FilterEquality.OfRest(call.Type, filter),
        };
    }

    private static AskedPage OfGraphQL(JudgedExchange judged, RecordCall call)
    {
        var sent = judged.Sent.Json as JsonObject;
        var variables = sent?["variables"] as JsonObject ?? [];
        var query = sent?["query"]?.ToString() ?? "";
        var limit = variables["size"] is JsonValue size && size.TryGetValue<int>(out var number) ? number : (int?)null;
        var filter = variables["filter"] as JsonObject;
        return new AskedPage
        {
            Walk = $"{judged.Exchange.Actor} {call.Key} {variables["filter"]?.ToJsonString()} {variables["orderBy"]?.ToJsonString()} {limit}",
            Cursor = variables["cursor"]?.ToString(),
            IsForward = query.Contains("after: $cursor", StringComparison.Ordinal),
            IsFirst = limit is not null && variables["cursor"] is null,
            Limit = limit,
            HasFilter = filter is { Count: > 0 },
            NamesDeleted = query.Contains("deletedAt:", StringComparison.Ordinal) || filter?.ToJsonString().Contains("deletedAt", StringComparison.Ordinal) == true,
            Equality = filter is null ? null : FilterEquality.OfGraphQL(call.Type, filter),
        };
    }
}
