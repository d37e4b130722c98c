using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A relation's id leads to a record that is there.</summary>
internal sealed class RelationIdResolves : Rule
{
    public override string Id => "CS0515";

    public override string Title => "A relation's id leads to a record that is there.";

    public override string Rationale => "Destroying a record empties what led to it (docs/twenty-2.21.0.md, section 4.7). An id of nothing breaks whoever follows it.";

    public override string Advice => "Set the foreign key to null when the record that it names is destroyed.";

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { } call, Exchange.Failure: null } || judged.Answered is not { } answered)
            return [];

        return answered switch
        {
            JsonObject record when judged.Page is null => Check(judged, record, $"/data/{call.Key}"),
            JsonArray records => records.SelectMany((record, place) => record is JsonObject item ? Check(judged, item, $"/data/{call.Key}/{place}") : []),
            _ => [],
        };
    }

    private static IEnumerable<Violation> Check(JudgedExchange judged, JsonObject record, string pointer)
    {
        foreach (var column in judged.Call!.Type.Fields.Select(field => field.JoinColumn).OfType<string>())
        {
            if (record[column] is { } id && judged.History.Record(id.ToString()) is { State: RecordState.Destroyed } known && judged.Exchange.Started > known.Answered)
                yield return new Violation("null, or the id of a record that is there", $"{id}, which was destroyed", $"{pointer}/{column}");
        }
    }
}
