using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>GraphQL errors carry a code that clients know.</summary>
internal sealed class KnownErrorCode : Rule
{
    public override string Id => "CS0209";

    public override string Title => "GraphQL errors carry a code that clients know.";

    public override string Rationale => "Clients switch on extensions.code (docs/twenty-2.21.0.md, section 3); a word that is new to them ends in their default, which is usually a retry.";

    public override string Advice => "Use one of the known codes, or tell integrators of the new one first.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (!judged.IsGraphQL || judged.Body.Json is not JsonObject body || body["errors"] is not JsonArray errors)
            return null;

        var codes = errors.Select((error, place) => (Code: ((error as JsonObject)?["extensions"] as JsonObject)?["code"], Place: place)).Where(told => told.Code is not null).ToList();
        return codes.Count == 0 ? null : codes
            .Where(told => !Known.Contains(told.Code!.ToString()))
            .Select(told => new Violation($"one of {string.Join(", ", Known)}", told.Code!.ToJsonString(), $"/errors/{told.Place}/extensions/code"));
    }

    private static readonly string[] Known =
    [
        "UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT", "CONFLICT", "TIMEOUT", "METHOD_NOT_ALLOWED", "GRAPHQL_PARSE_FAILED",
        "GRAPHQL_VALIDATION_FAILED", "METADATA_VALIDATION_FAILED", "INTERNAL_SERVER_ERROR",
    ];
}
