using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>A deleted record says when.</summary>
internal sealed class DeletionIsTold : Rule
{
    public override string Id => "CS0508";

    public override string Title => "A deleted record says when.";

    public override string Rationale => "Recycle bins sort by deletedAt, and restoring looks for it; a delete that leaves it empty has deleted nothing.";

    public override string Advice => "Set deletedAt and answer the record with it.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Refusal: null, Call: { Verb: RecordVerb.Delete } call, Answered: JsonObject answered } || !answered.TryGetPropertyValue("deletedAt", out var when))
            return null;

        return when is not null ? [] : [new Violation("deletedAt", "null", $"/data/{call.Key}/deletedAt")];
    }
}
