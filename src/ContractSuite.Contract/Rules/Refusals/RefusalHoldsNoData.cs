using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Rules.Records;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>A refused REST request answers no data.</summary>
internal sealed class RefusalHoldsNoData : Rule
{
    public override string Id => "CS0207";

    public override string Title => "A refused REST request answers no data.";

    public override string Rationale => "A client that finds data beside an error does not know which of the two to believe; and what was refused must not be shown.";

    public override string Advice => "Write the error alone.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsRest: true, Status: >= 400, Body.Json: JsonObject body })
            return null;

        return body["data"] is { } data ? [new Violation("an error alone", $"data: {SentValue.Shown(data)}", "/data")] : [];
    }
}
