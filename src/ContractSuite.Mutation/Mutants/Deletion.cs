using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class SoftDeleteDestroys() : Mutant("deleting destroys", Area.Deletion, "A flag of the address is not read any more")
{
    public override string? Source => "docs/twenty-2.21.0.md, section 4.1: soft_delete=1 destroys";

    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is CallKind.RestDelete)
            await target.AnswerAsync(request.WithQuery("soft_delete", null)).ConfigureAwait(false);
        return answer;
    }
}

internal sealed class DestroyOnlyHides() : RequestMutant("destroying only hides", Area.Deletion, "Destruction is put off to a job that does not run")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestDestroy ? request.WithQuery("soft_delete", "true") : request;
}

internal sealed class DestroyDoesNothing() : Mutant("destroying does nothing", Area.Deletion, "A transaction is rolled back after the answer")
{
    public override Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target) =>
        request.Kind is CallKind.RestDestroy && request.Path.Split('/') is [.., var id] && Guid.TryParse(id, out _)
            ? Task.FromResult(new WireAnswer
            {
                Status = 200,
                Headers = [KeyValuePair.Create("Content-Type", "application/json; charset=utf-8")],
            }.With(new JsonObject { ["data"] = new JsonObject { [$"delete{Singular(request.Plural())}"] = new JsonObject { ["id"] = id } } }))
            : target.AnswerAsync(request);

    private static string Singular(string plural) => plural switch
    {
        "people" => "Person",
        "companies" => "Company",
        "opportunities" => "Opportunity",
        _ => $"{char.ToUpperInvariant(plural[0])}{plural[1..].TrimEnd('s')}",
    };
}

internal sealed class DeletedStillFound() : Mutant("a deleted record is still found by its id", Area.Deletion, "A lookup forgets the condition on deletedAt")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not CallKind.RestOne || answer.Status != 404 || request.Path.Split('/') is not [.., var id])
            return answer;

        var found = await target.AnswerAsync(request.Another("GET", $"/rest/{request.Plural()}?filter=and(id[eq]:{id},deletedAt[is]:NOT_NULL)")).ConfigureAwait(false);
        return found.Json() is { } body && AnswerRecords.In(body).FirstOrDefault() is { } record
            ? found.With(new JsonObject { ["data"] = new JsonObject { ["record"] = record.DeepClone() } })
            : answer;
    }
}

internal sealed class DeletedAreListed() : RequestMutant("deleted records stay in lists", Area.Deletion, "A list forgets the condition on deletedAt")
{
    protected override WireRequest Misread(WireRequest request) => request.Kind is CallKind.RestList && request.Query("filter") is { } filter && !filter.Contains("deletedAt", StringComparison.Ordinal)
        ? request.WithQuery("filter", $"and({filter},or(deletedAt[is]:NULL,deletedAt[is]:NOT_NULL))")
        : request;
}

internal sealed class RestoreDoesNothing() : Mutant("restoring does nothing", Area.Deletion, "A restored record is deleted again by a trigger")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not CallKind.RestRestore)
            return answer;

        foreach (var id in answer.Ids())
        {
            await target.AnswerAsync(request.Another("DELETE", $"/rest/{request.Plural()}/{id}?soft_delete=true")).ConfigureAwait(false);
        }

        return answer;
    }
}

internal sealed class DeletedAtUnset() : RecordMutant("a deleted record is answered without deletedAt", Area.Deletion, "The answer is built before the write")
{
    protected override void Break(JsonObject record) => record.Change("deletedAt", _ => null);
}

internal sealed class GraphQLDeleteDestroys() : Mutant("deleting over GraphQL destroys", Area.Deletion, "Two resolvers share one handler")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not CallKind.GraphQLRecords || answer.Json() is not { } body)
            return answer;

        foreach (var (root, record) in AnswerRecords.Roots(body).Where(root => root.Key.StartsWith("delete", StringComparison.Ordinal)))
        {
            if (record is JsonObject deleted && deleted["id"] is { } id)
                await target.AnswerAsync(request.WithJson(new JsonObject { ["query"] = $"mutation {{ destroy{root["delete".Length..]}(id: \"{id}\") {{ id }} }}" })).ConfigureAwait(false);
        }

        return answer;
    }
}
