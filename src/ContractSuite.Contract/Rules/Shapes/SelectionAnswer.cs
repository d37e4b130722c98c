using System.Text.Json;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Shapes;

/// <summary>GraphQL answers exactly what was selected, in the introspected types.</summary>
internal sealed class SelectionAnswer : Rule
{
    public override string Id => "CS0303";

    public override string Title => "GraphQL answers exactly what was selected, in the introspected types.";

    public override string Rationale => "Typed clients are generated from the introspection: a field that is missing, extra, null against its type or of another type breaks them.";

    public override string Advice => "Compare the answer with the introspection of the same server.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsGraphQL: true, Refusal: null, IsAnonymous: false, Body.Root: { } body }
            || body.At("data") is not { ValueKind: JsonValueKind.Object } data
            || judged.Sent.Root?.At("query").Text() is not { } query)
            return null;

        return judged.Schemas.Selection(judged.Exchange.Operation.Surface, query)?.Violations(data, "data");
    }
}
