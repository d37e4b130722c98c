using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class NoNextPage() : JsonMutant("hasNextPage is always false", Area.Paging, "A page no longer asks for one record more than it shows")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var page in AnswerRecords.PageInfos(body))
        {
            page.Change("hasNextPage", _ => false);
        }
    }
}

internal sealed class AlwaysNextPage() : JsonMutant("hasNextPage is always true", Area.Paging, "A flag is worked out from the limit alone")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var page in AnswerRecords.PageInfos(body))
        {
            page.Change("hasNextPage", _ => true);
        }
    }
}

internal sealed class CursorsAsNull() : JsonMutant("cursors are null", Area.Paging, "Cursors are made only where edges are asked for")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var page in AnswerRecords.PageInfos(body))
        {
            page.Change("startCursor", _ => null);
            page.Change("endCursor", _ => null);
        }
    }
}

internal sealed class SameCursor() : JsonMutant("the end cursor is that of the first record", Area.Paging, "First and last are mixed up")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var page in AnswerRecords.PageInfos(body))
        {
            page.Change("endCursor", _ => page["startCursor"]?.DeepClone());
        }
    }
}

internal sealed class LimitIgnored() : RequestMutant("limit is ignored", Area.Paging, "A parameter is renamed")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList ? request.WithQuery("limit", null) : request;
}

internal sealed class LimitOffByOne() : RequestMutant("a page has one record too few", Area.Paging, "The record that tells of a next page is taken from the page")
{
    protected override WireRequest Misread(WireRequest request) =>
        request.Kind is CallKind.RestList && int.TryParse(request.Query("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 1
            ? request.WithQuery("limit", (limit - 1).ToString(CultureInfo.InvariantCulture))
            : request;
}

internal sealed class StartingAfterIgnored() : RequestMutant("starting_after is ignored", Area.Paging, "A parameter is renamed, and unknown ones are ignored")
{
    protected override WireRequest Misread(WireRequest request) => request.WithoutCursor("starting_after");
}

internal sealed class EndingBeforeIgnored() : RequestMutant("ending_before is ignored", Area.Paging, "Paging backward is dropped")
{
    protected override WireRequest Misread(WireRequest request) => request.WithoutCursor("ending_before");
}

internal sealed class AfterIgnoredGraphQL() : RequestMutant("after is ignored over GraphQL", Area.Paging, "An argument is left out of a rewrite of the resolver")
{
    protected override WireRequest Misread(WireRequest request) => request.WithoutVariable("cursor");
}

internal sealed class FirstIgnoredGraphQL() : RequestMutant("first is ignored over GraphQL", Area.Paging, "An argument is left out of a rewrite of the resolver")
{
    protected override WireRequest Misread(WireRequest request) => request.WithoutVariable("size");
}

internal sealed class PageRepeats() : AnswerMutant("a next page repeats its first record", Area.Paging, "A cursor's comparison becomes 'from' instead of 'after'")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer)
    {
        if (request.Query("starting_after") is null || answer.Json() is not { } body || AnswerRecords.Arrays(body).FirstOrDefault() is not { Count: > 1 } records)
            return answer;

        records[1] = records[0]!.DeepClone();
        return answer.With(body);
    }
}

internal sealed class PageSkips() : AnswerMutant("a next page leaves out its first record", Area.Paging, "A cursor is moved on twice")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer)
    {
        if (request.Query("starting_after") is null || answer.Json() is not { } body || AnswerRecords.Arrays(body).FirstOrDefault() is not { Count: > 0 } records)
            return answer;

        records.RemoveAt(0);
        return answer.With(body);
    }
}

internal sealed class TotalOfPage() : JsonMutant("totalCount counts the page", Area.Paging, "A count is taken after the limit")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var holder in AnswerRecords.Counted(body))
        {
            var shown = holder["edges"] as JsonArray ?? AnswerRecords.Arrays(body).FirstOrDefault();
            if (shown is not null)
                holder["totalCount"] = shown.Count;
        }
    }
}

internal sealed class TotalTooBig() : JsonMutant("totalCount is one too many", Area.Paging, "Deleted records are counted")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var holder in AnswerRecords.Counted(body).Where(_ => request.Kind is CallKind.RestList or CallKind.GraphQLRecords))
        {
            holder.Change("totalCount", value => value.GetValue<long>() + 1);
        }
    }
}

internal sealed class PagesReversed() : JsonMutant("pages going backward come in reverse", Area.Paging, "The turned order of a backward page is not turned back")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Query("ending_before") is null)
            return;

        foreach (var records in AnswerRecords.Arrays(body))
        {
            records.TurnRound();
        }
    }
}
