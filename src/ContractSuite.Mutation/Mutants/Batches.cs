using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class BatchReversed() : JsonMutant("created records come in reverse", Area.Batches, "Inserts run side by side")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is not CallKind.RestBatch)
            return;

        foreach (var records in AnswerRecords.Arrays(body))
        {
            records.TurnRound();
        }
    }
}

internal sealed class BatchAnswersFirst() : JsonMutant("only the first created record is answered", Area.Batches, "Creating many is done by the code for one")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var records in AnswerRecords.Arrays(body).Where(records => request.Kind is CallKind.RestBatch && records.Count > 1))
        {
            while (records.Count > 1)
            {
                records.RemoveAt(1);
            }
        }
    }
}

internal sealed class BatchLosesLast() : Mutant("the last of a batch is acknowledged and lost", Area.Batches, "A batch is written in chunks, the rest forgotten")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is CallKind.RestBatch && answer.Ids().LastOrDefault() is { } last)
            await target.AnswerAsync(request.Another("DELETE", $"/rest/{request.Plural()}/{last}")).ConfigureAwait(false);
        return answer;
    }
}

internal sealed class BatchInParts() : Mutant("a batch with one bad record stores the others", Area.Batches, "A batch loses its transaction")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not CallKind.RestBatch || answer.Status != 400 || request.Json is not JsonArray sent)
            return answer;

        foreach (var record in sent.Take(200))
        {
            await target.AnswerAsync(request.WithJson(new JsonArray(record?.DeepClone()))).ConfigureAwait(false);
        }

        return answer;
    }
}

internal sealed class GraphQLBatchReversed() : JsonMutant("records created over GraphQL come in reverse", Area.Batches, "Inserts run side by side")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        if (request.Kind is not CallKind.GraphQLRecords || !request.Document.TrimStart().StartsWith("mutation", StringComparison.Ordinal))
            return;

        foreach (var records in AnswerRecords.Arrays(body))
        {
            records.TurnRound();
        }
    }
}

internal sealed class UpdateManyTouchesOne() : Mutant("changing many changes the first alone", Area.Batches, "A filter that matches many is read as one")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        if (request.Kind is not CallKind.RestUpdateMany || request.Query("filter") is null)
            return await target.AnswerAsync(request).ConfigureAwait(false);

        var first = await target.AnswerAsync(request.Another("GET", $"{request.WithQuery("limit", "1").Address}")).ConfigureAwait(false);
        return first.Ids().FirstOrDefault() is { } id
            ? await target.AnswerAsync(request.WithQuery("filter", $"id[eq]:{id}")).ConfigureAwait(false)
            : await target.AnswerAsync(request).ConfigureAwait(false);
    }
}
