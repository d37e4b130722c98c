using System.Text.Json;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A page of records as answered, the same from both protocols.</summary>
internal sealed record AnsweredPage
{
    /// <summary>Those that are objects, in the order of the page.</summary>
    public required IReadOnlyList<JsonElement> Records { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    public long? TotalCount { get; init; }

    public bool? HasNextPage { get; init; }

    public bool? HasPreviousPage { get; init; }

    /// <summary>Whether the page tells its cursors at all; a GraphQL selection may leave them out.</summary>
    public bool TellsCursors { get; init; }

    public string? StartCursor { get; init; }

    public string? EndCursor { get; init; }

    /// <summary>The cursor of each edge; empty over REST, which has none.</summary>
    public IReadOnlyList<string?> EdgeCursors { get; init; } = [];

    public required string Pointer { get; init; }

    public required string TotalPointer { get; init; }

    public required string FlagPointer { get; init; }

    private string RecordStep { get; init; } = "";

    /// <summary>Where a field of the record in that place is.</summary>
    public string PointerOf(int place, string field) => $"{Pointer}/{place}{RecordStep}/{field}";

    public static AnsweredPage? Of(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.List } call, Body.Root: { } body } || body.At("data").At(call.Key) is not { } answered)
            return null;

        return judged.IsGraphQL ? OfGraphQL(answered, call.Key) : OfRest(body, answered, call.Key);
    }

    private static AnsweredPage? OfRest(JsonElement body, JsonElement records, string key) => records.ValueKind is not JsonValueKind.Array ? null : Page(body, [.. Objects(records)]) with
    {
        Pointer = $"/data/{key}",
        TotalPointer = "/totalCount",
        FlagPointer = "/pageInfo/hasNextPage",
    };

    private static AnsweredPage? OfGraphQL(JsonElement connection, string key)
    {
        if (connection.At("edges") is not { ValueKind: JsonValueKind.Array } edges)
            return null;

        var all = Objects(edges).ToList();
        return Page(connection, [.. all.Select(edge => edge.At("node")).OfType<JsonElement>().Where(node => node.ValueKind is JsonValueKind.Object)]) with
        {
            EdgeCursors = all.Exists(edge => edge.At("cursor") is not null) ? [.. all.Select(edge => edge.At("cursor").Text())] : [],
            Pointer = $"/data/{key}/edges",
            TotalPointer = $"/data/{key}/totalCount",
            FlagPointer = $"/data/{key}/pageInfo/hasNextPage",
            RecordStep = "/node",
        };
    }

    private static AnsweredPage Page(JsonElement holder, List<JsonElement> records) => new()
    {
        Records = records,
        Ids = [.. records.Select(record => record.At("id").Text()).OfType<string>()],
        TotalCount = holder.At("totalCount") is { ValueKind: JsonValueKind.Number } total && total.TryGetInt64(out var count) ? count : null,
        HasNextPage = holder.At("pageInfo").At("hasNextPage").Flag(),
        HasPreviousPage = holder.At("pageInfo").At("hasPreviousPage").Flag(),
        TellsCursors = holder.At("pageInfo").At("endCursor") is not null,
        StartCursor = holder.At("pageInfo").At("startCursor").Text(),
        EndCursor = holder.At("pageInfo").At("endCursor").Text(),
        Pointer = "",
        TotalPointer = "",
        FlagPointer = "",
    };

    private static IEnumerable<JsonElement> Objects(JsonElement list) => list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object);
}
