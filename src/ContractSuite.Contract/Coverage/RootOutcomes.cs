using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Coverage;

/// <summary>
/// How each operation of an exchange ended. The roots of a GraphQL document end each by itself: one that is refused is null, and the
/// others have what was asked for (docs/twenty-2.21.0.md, section 6.2).
/// </summary>
internal static class RootOutcomes
{
    /// <summary>Each operation with a status (<c>404</c>); for GraphQL <c>good</c> or the error's code; <c>none</c> where no answer came.</summary>
    public static IEnumerable<(Operation Operation, string Outcome)> Of(Exchange exchange, JsonNode? body, Refusal? refusal)
    {
        var whole = OutcomeOf(exchange, refusal);
        Operation[] each = [.. exchange.Operation.EachRoot()];
        return each.Select(operation => (operation, each.Length > 1 && IsAnswered(operation, body) ? "good" : whole));
    }

    private static bool IsAnswered(Operation operation, JsonNode? body) =>
        body is JsonObject { } json && json["data"] is JsonObject data && data[operation.Name.Split(' ')[1]] is not null;

    private static string OutcomeOf(Exchange exchange, Refusal? refusal) => (exchange.Response, exchange.Operation.Surface) switch
    {
        (null, _) => "none",
        (_, Surface.GraphQLCore or Surface.GraphQLMetadata) => refusal is null ? "good" : refusal.Code ?? $"{refusal.Status}",
        ({ } response, _) => $"{response.Status}",
    };
}
