using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Faults;

/// <summary>The refusals that several places share, in the product's words.</summary>
internal static class ApiFaults
{
    public static ApiFault BadRequest(string message) => new(400, message);

    /// <summary>A value that a field does not take.</summary>
    public static ApiFault BadData(string message, string? friendly = null, ApiFault? observed = null) => new(400, message)
    {
        GraphQLSubCode = "INVALID_ARGS_DATA",
        UserFriendlyMessage = friendly,
        Observed = observed,
    };

    /// <summary>A filter that an object does not take.</summary>
    public static ApiFault BadFilter(string message, string? friendly = null) => new(400, message)
    {
        GraphQLSubCode = "INVALID_ARGS_FILTER",
        UserFriendlyMessage = friendly,
    };

    /// <summary>An id that is no UUID, where the database would have told so.</summary>
    public static ApiFault NotUuid(string text) => new(400, $"'{text}' is not a valid UUID") { Observed = ObservedFaults.UuidSyntax(text) };

    public static ApiFault RecordNotFound() => new(404, "Record not found")
    {
        Error = "NotFoundException",
        GraphQLCode = "NOT_FOUND",
        GraphQLSubCode = "RECORD_NOT_FOUND",
        UserFriendlyMessage = "This record does not exist or has been deleted.",
    };

    /// <param name="detail">What is said behind the usual words.</param>
    /// <param name="observed">What the product answers instead; null for the same.</param>
    public static ApiFault NoPermission(string detail = "", ApiFault? observed = null) => new(400, $"Entity performing the request does not have permission{detail}")
    {
        Error = "Error",
        Code = "PERMISSION_DENIED",
        GraphQLCode = "FORBIDDEN",
        UserFriendlyMessage = "User does not have permission.",
        Observed = observed,
    };

    /// <summary>What only a user may do was asked with an API key.</summary>
    public static ApiFault NoSession() => new(400, "This endpoint requires a session access token")
    {
        Error = "Error",
        Code = "FORBIDDEN_EXCEPTION",
        GraphQLCode = "FORBIDDEN",
        UserFriendlyMessage = "You do not have permission to perform this action.",
    };

    public static ApiFault Duplicate(ObjectMetadata type, string field, string conflictingId) => new(400, "A duplicate entry was detected")
    {
        UserFriendlyMessage = $"This {type.Field(field)?.Label ?? field} value is already in use. Please check your data and try again.",
        GraphQLExtensions = new JsonObject { ["conflictingRecordId"] = conflictingId, ["conflictingObjectNameSingular"] = type.NameSingular },
    };

    public static ApiFault LimitReached(RateLimit limit) => new(429, $"Limit reached ({limit.Tokens} tokens per {limit.Window.TotalMilliseconds:0} ms)")
    {
        Error = "HttpException",
        GraphQLSubCode = "LIMIT_REACHED",
        UserFriendlyMessage = "Rate limit reached. Please try again later.",
    };
}
