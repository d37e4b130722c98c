using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>An answer with a good status is no error.</summary>
internal sealed class GoodIsNoError : Rule
{
    public override string Id => "CS0208";

    public override string Title => "An answer with a good status is no error.";

    public override string Rationale => "Clients decide by the status; an error that comes with 200 is taken for a success.";

    public override string Advice => "Send the status that the body tells.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsRest: true, Status: >= 200 and < 400, Body.Json: JsonObject body })
            return null;

        return body.ContainsKey("statusCode") && (body.ContainsKey("messages") || body.ContainsKey("message"))
            ? [new Violation("an answer without an error", $"statusCode {body["statusCode"]?.ToJsonString() ?? "null"} with status {judged.Status}", "/statusCode")]
            : [];
    }
}
