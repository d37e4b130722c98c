using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class DanglingCompany() : RecordMutant("companyId of no company", Area.Relations, "Deleting a company keeps its people's links")
{
    protected override void Break(JsonObject record) => record.ChangeText("companyId", _ => "20202020-0000-4000-8000-000000000000");
}

internal sealed class CompanyNotEmbedded() : RecordMutant("depth 1 without the company", Area.Relations, "Relations are loaded only where they are asked for by name", Protocols.Rest)
{
    protected override void Break(JsonObject record)
    {
        if (record.ContainsKey("companyId"))
            record.Remove("company");
    }
}

internal sealed class DepthIgnored() : RequestMutant("depth is ignored", Area.Relations, "A parameter gets lost between two parsers")
{
    protected override WireRequest Misread(WireRequest request) => request.Query("depth") == "1" ? request.WithQuery("depth", null) : request;
}

internal sealed class ManyAsOne() : RecordMutant("many related records as one", Area.Relations, "A relation's side is turned round", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record.Change("people", value => value is JsonArray { Count: > 0 } people ? people[0]!.DeepClone() : null);
}

internal sealed class RelatedCut() : RecordMutant("only the first of many related records", Area.Relations, "A join becomes a lookup")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (_, value) in record.ToArray())
        {
            var related = value as JsonArray ?? (value as JsonObject)?["edges"] as JsonArray;
            while (related is { Count: > 1 } && related[0] is JsonObject)
            {
                related.RemoveAt(related.Count - 1);
            }
        }
    }
}

internal sealed class LinkNotStored() : Mutant("a company given at creation is not stored", Area.Relations, "Join columns are taken out of the input")
{
    public override Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        if (request.Kind is not CallKind.RestCreate || request.Json is not JsonObject sent || !sent.ContainsKey("companyId"))
            return target.AnswerAsync(request);

        var stripped = (JsonObject)sent.DeepClone();
        stripped.Remove("companyId");
        return target.AnswerAsync(request.WithJson(stripped));
    }
}

internal sealed class AnyLinkAccepted() : Mutant("a link to nothing is accepted", Area.Relations, "A foreign key is dropped")
{
    public override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        if (answer.Status < 400 || request.Kind is not (CallKind.RestCreate or CallKind.RestUpdate) || request.Json is not JsonObject sent)
            return answer;

        var links = sent.Where(property => property.Key.EndsWith("Id", StringComparison.Ordinal)).Select(property => property.Key).ToList();
        if (links.Count == 0)
            return answer;

        var accepted = (JsonObject)sent.DeepClone();
        links.ForEach(link => accepted.Remove(link));
        return await target.AnswerAsync(request.WithJson(accepted)).ConfigureAwait(false);
    }
}
