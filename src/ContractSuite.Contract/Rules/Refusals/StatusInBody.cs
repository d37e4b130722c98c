using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>The status in an error body is the status of the answer.</summary>
internal sealed class StatusInBody : Rule
{
    public override string Id => "CS0204";

    public override string Title => "The status in an error body is the status of the answer.";

    public override string Rationale => "Logs and clients that only see the body must not be told something else.";

    public override string Advice => "Write the body from the status that is sent.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsRest: true, Status: >= 400, Body.Json: JsonObject body } || body["statusCode"] is not JsonValue value || !value.TryGetValue<int>(out var told))
            return null;

        return told == judged.Status ? [] : [new Violation($"statusCode {judged.Status}", $"statusCode {told}", "/statusCode")];
    }
}
