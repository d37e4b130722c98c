using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Schemas;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>A refused REST request is told in a known shape.</summary>
internal sealed class RestErrorShape : Rule
{
    public override string Id => "CS0203";

    public override string Title => "A refused REST request is told in a known shape.";

    public override string Rationale => "Clients show the message and switch on the code; both must be where they look (docs/twenty-2.21.0.md, section 3).";

    public override string Advice => "Give statusCode, error and messages; or the framework's message, error and statusCode.";

    private static readonly string[] Shapes = ["errors/rest", "errors/framework", "errors/metadata-validation"];

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (!judged.IsRest || judged.Status < 400 || judged.Body.Json is not JsonObject body)
            return [];

        // The shape that the body is closest to: a validation has errors, REST core messages, the framework a message.
        var shape = Shapes[body.ContainsKey("errors") ? 2 : body.ContainsKey("messages") ? 0 : 1];
        return SchemaViolations.Of(judged.Schemas.Authored(shape), body);
    }
}
