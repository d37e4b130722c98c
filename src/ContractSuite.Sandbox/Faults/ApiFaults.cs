using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Faults;

/// <summary>The refusals that several places share, in the product's words.</summary>
internal static class ApiFaults
{
    public static ApiFault BadRequest(string message) => new(400, message);

    public static ApiFault RecordNotFound() => new(404, "Record not found")
    {
        Error = "NotFoundException",
        GraphQLCode = "NOT_FOUND",
        GraphQLSubCode = "RECORD_NOT_FOUND",
    };

    public static ApiFault NoPermission(string detail = "") => new(400, $"Entity performing the request does not have permission{detail}")
    {
        Error = "Error",
        Code = "PERMISSION_DENIED",
        GraphQLCode = "FORBIDDEN",
    };

    public static ApiFault Duplicate(ObjectMetadata type, string conflictingId) => new(400, "A duplicate entry was detected")
    {
        GraphQLExtensions = new JsonObject { ["conflictingRecordId"] = conflictingId, ["conflictingObjectNameSingular"] = type.NameSingular },
    };

    public static ApiFault LimitReached(RateLimit limit) => new(429, $"Limit reached ({limit.Tokens} tokens per {limit.Window.TotalMilliseconds:0} ms)")
    {
        Error = "HttpException",
        GraphQLSubCode = "LIMIT_REACHED",
    };
}
