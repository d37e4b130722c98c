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

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { } call, Exchange.Failure: null, History.HasDestroyed: true })
            return null;

        var columns = call.Type.Fields.Select(field => field.JoinColumn).OfType<string>().ToList();
        var told = Records(judged, call).SelectMany(one => columns.Where(one.Record.ContainsKey).Select(column => (Id: one.Record[column]?.ToString(), Pointer: $"{one.Pointer}/{column}"))).ToList();
        return told.Count == 0 ? null : told
            .Where(relation => judged.History.Record(relation.Id) is { State: RecordState.Destroyed } known && judged.Exchange.Started > known.Answered)
            .Select(relation => new Violation("null, or the id of a record that is there", $"{relation.Id}, which was destroyed", relation.Pointer));
    }

    private static IEnumerable<(JsonObject Record, string Pointer)> Records(JudgedExchange judged, RecordCall call) => judged.Answered switch
    {
        JsonObject record when judged.Page is null => [(record, $"/data/{call.Key}")],
        JsonArray records => records.Index().Where(one => one.Item is JsonObject).Select(one => ((JsonObject)one.Item!, $"/data/{call.Key}/{one.Index}")),
        _ => [],
    };
}
