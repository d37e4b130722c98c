using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Rules;

namespace ContractSuite.Contract.Schemas;

/// <summary>Where a body breaks the authored schema that judges it.</summary>
internal static class BodyShape
{
    public static IReadOnlyList<Violation> Violations(JudgedExchange judged) => (judged.SchemaName, judged.Call, judged.Body.Root) switch
    {
        (null, _, _) or (_, _, null) => [],
        ("envelopes/graphql", _, { } body) => judged.Schemas.GraphQLEnvelope.Violations(body),
        ({ } name, { } call, { } body) when name.StartsWith("envelopes/", StringComparison.Ordinal) =>
            judged.Schemas.Envelope(name, call.Type, allFields: judged.Exchange.Actor is "owner").Violations(body),
        ({ } name, _, { } body) => judged.Schemas.Authored(name, body, judged.Body.Json),
    };
}
