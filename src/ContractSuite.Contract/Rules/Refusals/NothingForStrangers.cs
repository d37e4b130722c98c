using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>Without a valid key nothing of the workspace is answered.</summary>
internal sealed class NothingForStrangers : Rule
{
    public override string Id => "CS0202";

    public override string Title => "Without a valid key nothing of the workspace is answered.";

    public override string Rationale => "Whatever the status: data in the answer to a stranger is a breach.";

    public override string Advice => "Check the key before the data is read.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsAnonymous: true, Body.Json: JsonObject body })
            return null;

        return body["data"] is JsonObject data && data.Any(property => property.Value is JsonObject or JsonArray)
            ? [new Violation("no data", $"data: {string.Join(", ", data.Select(property => property.Key))}", "/data")]
            : [];
    }
}
