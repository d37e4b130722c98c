using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Lets an update happen, then does something more to the same record.</summary>
internal abstract class AfterUpdate(string name, string standsFor) : Mutant(name, Area.Updates, standsFor)
{
    public sealed override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        if (request.Kind is not CallKind.RestUpdate || request.Json is not JsonObject sent)
            return await target.AnswerAsync(request).ConfigureAwait(false);

        var before = (await target.AnswerAsync(request.Another("GET", request.Path)).ConfigureAwait(false)).Json();
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        var record = before is null ? null : AnswerRecords.In(before).FirstOrDefault();
        if (record is not null && answer.Status == 200 && More(sent, record) is { Count: > 0 } more)
            await target.AnswerAsync(request.WithJson(more)).ConfigureAwait(false);
        return answer;
    }

    /// <summary>What is written besides.</summary>
    protected abstract JsonObject More(JsonObject sent, JsonObject before);
}

internal sealed class UpdateLost() : AfterUpdate("an acknowledged change is lost", "A write is rolled back after the answer")
{
    protected override JsonObject More(JsonObject sent, JsonObject before) =>
        [.. sent.Where(property => before.ContainsKey(property.Key)).Select(property => KeyValuePair.Create(property.Key, before[property.Key]?.DeepClone()))];
}

internal sealed class UpdateClears() : AfterUpdate("a change clears what was not sent", "PATCH becomes PUT")
{
    protected override JsonObject More(JsonObject sent, JsonObject before) =>
        sent.ContainsKey("jobTitle") || before["jobTitle"]?.ToString() is not { Length: > 0 } ? [] : new JsonObject { ["jobTitle"] = "" };
}

internal sealed class CompositeReplaced() : AfterUpdate("a part of an address clears the rest", "Composites are replaced as a whole")
{
    protected override JsonObject More(JsonObject sent, JsonObject before)
    {
        if (sent["address"] is not JsonObject part)
            return [];

        var other = part.ContainsKey("addressCity") ? "addressStreet1" : "addressCity";
        return part.ContainsKey(other) ? [] : new JsonObject { ["address"] = new JsonObject { [other] = "" } };
    }
}

internal sealed class UpdatedAtStands() : Mutant("updatedAt stands still", Area.Updates, "A column's trigger is lost in a migration")
{
    private readonly Dictionary<string, JsonNode?> _first = [];

    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (answer.Json() is not { } body || !(Protocols.Both.Cover(request.Kind)))
            return answer;

        foreach (var record in AnswerRecords.In(body).Where(record => record["updatedAt"] is not null && record["id"] is not null))
        {
            lock (_first)
            {
                if (!_first.TryAdd(record["id"]!.ToString(), record["updatedAt"]!.DeepClone()))
                    record["updatedAt"] = _first[record["id"]!.ToString()]!.DeepClone();
            }
        }

        return JsonNode.DeepEquals(body, answer.Json()) ? answer : answer.With(body);
    }
}

internal sealed class UpdateAnswersOld() : Mutant("a change is answered with the old record", Area.Updates, "An answer is read before the write")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        if (request.Kind is not CallKind.RestUpdate)
            return await target.AnswerAsync(request).ConfigureAwait(false);

        var before = (await target.AnswerAsync(request.Another("GET", request.Path)).ConfigureAwait(false)).Json();
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (before is null || answer.Json() is not { } body || AnswerRecords.In(before).FirstOrDefault() is not { } old)
            return answer;

        foreach (var (root, _) in AnswerRecords.Roots(body))
        {
            body["data"]![root] = old.DeepClone();
        }

        return answer.With(body);
    }
}

internal sealed class UpdateOfNothing() : AnswerMutant("changing a record that is not there succeeds", Area.Updates, "An update becomes an upsert")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestUpdate && answer.Status == 404
        ? (answer with { Status = 200 }).With(new JsonObject { ["data"] = new JsonObject { ["updatePerson"] = null } })
        : answer;
}

internal sealed class CreationLost() : Mutant("an acknowledged record is lost", Area.Updates, "A write is rolled back after the answer")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not CallKind.RestCreate)
            return answer;

        foreach (var id in answer.Ids())
        {
            await target.AnswerAsync(request.Another("DELETE", $"/rest/{request.Plural()}/{id}")).ConfigureAwait(false);
        }

        return answer;
    }
}

internal sealed class RefusedIsStored() : Mutant("a refused record is stored all the same", Area.Updates, "A validation runs after the write")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not CallKind.RestCreate || answer.Status != 400 || request.Json is not JsonObject sent || sent["name"] is not { } name)
            return answer;

        await target.AnswerAsync(request.WithJson(new JsonObject { ["name"] = name.DeepClone() })).ConfigureAwait(false);
        return answer;
    }
}

internal sealed class UnknownFieldsIgnored() : Mutant("unknown fields are ignored", Area.Updates, "A validation pipe strips what it does not know")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (request.Kind is not (CallKind.RestCreate or CallKind.RestUpdate) || request.Json is not JsonObject sent || !Encoded.Text(answer).Contains("doesn't have any", StringComparison.Ordinal))
            return answer;

        var known = (JsonObject)sent.DeepClone();
        foreach (var field in sent.Select(property => property.Key).Where(field => Encoded.Text(answer).Contains($"\\\"{field}\\\"", StringComparison.Ordinal)))
        {
            known.Remove(field);
        }

        return await target.AnswerAsync(request.WithJson(known)).ConfigureAwait(false);
    }
}
