using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Faults;

/// <summary>Writes refusals as REST does (docs/twenty-2.21.0.md, section 3, shapes A to D).</summary>
internal static class RestFaults
{
    public static Answer Answer(ApiFault fault, Face face) => (face is Face.Observed ? fault.Observed ?? fault : fault) switch
    {
        CrashFault crash => face is Face.Documented
            ? new(crash.DocumentedStatus, Plain(crash.DocumentedStatus, "BadRequestException", fault.Message, null))
            : Hosting.Answer.Plain(500, fault.Message),
        AccessFault access => OfAccess(access, face),
        FrameworkFault framework => new(framework.Status, new JsonObject
        {
            ["message"] = framework is { IsList: false, Messages: [var only] } ? only : new JsonArray([.. framework.Messages.Select(message => (JsonNode?)message)]),
            ["error"] = framework.Status switch { 404 => "Not Found", 413 => "Payload Too Large", _ => "Bad Request" },
            ["statusCode"] = framework.Status,
        }),
        ValidationFault { IsBriefInRest: true } => new(fault.Status, Plain(fault.Status, "WorkspaceMigrationBuilderException", fault.Message, null)),
        ValidationFault validation => new(fault.Status, new JsonObject
        {
            ["statusCode"] = fault.Status,
            ["error"] = "METADATA_VALIDATION_ERROR",
            ["message"] = fault.Message,
            ["errors"] = validation.Errors.DeepClone(),
            ["summary"] = validation.Summary.DeepClone(),
            ["userFriendlyMessage"] = validation.UserFriendlyMessage,
        }),
        var plain => new(plain.Status, Plain(plain.Status, plain.Error, plain.Message, plain.Code)),
    };

    /// <summary>What the token layer refuses; the official page promises 401 for all of it.</summary>
    private static Answer OfAccess(AccessFault fault, Face face)
    {
        var status = face is Face.Documented ? fault.Status : fault.ObservedStatus;
        return new(status, Plain(status, status == 403 ? "FORBIDDEN_EXCEPTION" : fault.Error, fault.Message, null)) { ContentType = "application/json" };
    }

    private static JsonObject Plain(int status, string error, string message, string? code)
    {
        var body = new JsonObject { ["statusCode"] = status, ["error"] = error, ["messages"] = new JsonArray(message) };
        if (code is not null)
        {
            body["code"] = code;
        }

        return body;
    }
}
