using System.Security.Cryptography;
using System.Text;

namespace ContractSuite.Sandbox.Faults;

/// <summary>
/// What Twenty 2.21.0 answers where it should not have: the observed face's words and statuses, each beside the sane fault that
/// the documented face gives (<see cref="ApiFault.Observed"/>).
/// </summary>
internal static class ObservedFaults
{
    /// <summary>The database's words for a relation to nothing (Recording rest-people create-unknown-relation).</summary>
    public static ApiFault ForeignKey(string table, string column)
    {
#pragma warning disable CA5350 // not for secrecy: the product's database names its constraints so
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes($"{table}_{column}")))[..27];
#pragma warning restore CA5350
        return new ApiFault(400, $"insert or update on table \"{table}\" violates foreign key constraint \"FK_{name}\"");
    }

    /// <summary>What no key can make (asked of a running 2.21.0); null for any other object.</summary>
    public static ApiFault? NotForKeys(string type) => type switch
    {
        "blocklist" => new ApiFault(401, "User id is required") { Error = "UnauthorizedException", GraphQLCode = "UNAUTHENTICATED", GraphQLSubCode = "INVALID_AUTH_CONTEXT", UserFriendlyMessage = "You must be authenticated to manage blocklist." },
        "workflowRun" => new ApiFault(400, "Method not allowed.") { Error = "Error", Code = "FORBIDDEN" },
        _ => null,
    };

    /// <summary>What a role hears that may not see webhooks: the same, but a fault of the server to GraphQL (section 2).</summary>
    public static ApiFault NoWebhooks() => new(400, "Entity performing the request does not have permission") { Error = "Error", Code = "PERMISSION_DENIED", GraphQLCode = "INTERNAL_SERVER_ERROR" };

    /// <summary>The database's words for null in a column that has a default (section 3).</summary>
    public static ApiFault NotNull(string table, string column) =>
        new(400, $"null value in column \"{column}\" of relation \"{table}\" violates not-null constraint");

    /// <summary>The database's words for an id that is none (Recording merge not-uuid).</summary>
    public static ApiFault UuidSyntax(string text) => new(400, $"invalid input syntax for type uuid: \"{text}\"");

    /// <summary>The database's words for an option that is none (section 4.5).</summary>
    public static ApiFault EnumSyntax(string table, string column, string text) =>
        new(400, $"invalid input value for enum \"{table}_{column}_enum\": \"{text}\"");

    /// <summary>What the database would not take: a NUL byte, an operator that a column lacks (section 3).</summary>
    public static ApiFault DataValidation() => new(500, "Data validation error.") { Error = "InternalServerErrorException", GraphQLCode = "INTERNAL_SERVER_ERROR" };

    /// <summary>The paging library's words for a cursor that is none (Recording graphql-protocol metadata/bad-cursor).</summary>
    public static ApiFault OffsetSyntax() => new(400, "Provided \"offset\" value is not a number. Please provide a numeric value.")
    {
        GraphQLCode = "INTERNAL_SERVER_ERROR",
        UserFriendlyMessage = "An error occurred.",
    };

    /// <summary>A crash of the server's own code, answered with its words.</summary>
    public static ApiFault Crash(string error, string message) => new(400, message) { Error = error, GraphQLCode = "INTERNAL_SERVER_ERROR" };
}
