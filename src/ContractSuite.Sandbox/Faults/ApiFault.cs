using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Faults;

/// <summary>
/// A request refused, in words of neither protocol: REST writes it as shape B, GraphQL as shape F or H (docs/twenty-2.21.0.md,
/// section 3). Shapes of their own (framework, metadata validation) derive from it.
/// </summary>
internal class ApiFault(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status in REST.</summary>
    public int Status { get; } = status;

    /// <summary>REST's <c>error</c>: <c>BadRequestException</c>, <c>NotFoundException</c>, <c>Error</c>, …</summary>
    public string Error { get; init; } = "BadRequestException";

    /// <summary>REST's <c>code</c>; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>GraphQL's <c>subCode</c>; where it is not its own it is <see cref="Code"/>.</summary>
    public string? GraphQLSubCode { get; init; }

    /// <summary>What Twenty 2.21.0 answers instead, where it does not do the sane thing; null where it does.</summary>
    public ApiFault? Observed { get; init; }

    /// <summary>What GraphQL's <c>extensions</c> offer to show to a person; null for the general words, or none.</summary>
    public string? UserFriendlyMessage { get; init; }

    /// <summary>What GraphQL's <c>extensions</c> tell beside; null for nothing.</summary>
    public JsonObject? GraphQLExtensions { get; init; }

    /// <summary>GraphQL's <c>code</c>: <c>BAD_USER_INPUT</c>, <c>NOT_FOUND</c>, <c>FORBIDDEN</c>, …</summary>
    public string GraphQLCode { get; init; } = "BAD_USER_INPUT";
}
