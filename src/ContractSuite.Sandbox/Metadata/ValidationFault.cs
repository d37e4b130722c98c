using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>A definition that is not valid: shape D in REST, shape H in GraphQL (docs/twenty-2.21.0.md, section 3).</summary>
internal sealed class ValidationFault : ApiFault
{
    private ValidationFault(string message, string subject, string action, string code, string reason)
        : base(400, message)
    {
        GraphQLCode = "METADATA_VALIDATION_FAILED";
        Errors = new JsonObject
        {
            [subject] = new JsonArray(new JsonObject
            {
                ["status"] = "fail",
                ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = reason, ["userFriendlyMessage"] = reason }),
                ["metadataName"] = subject,
                ["type"] = action,
            }),
        };
        Summary = new JsonObject { ["totalErrors"] = 1, [subject] = 1 };
    }

    public JsonObject Errors { get; }

    public JsonObject Summary { get; }

    public static ValidationFault OfObject(string doing, string code, string reason) =>
        new($"Multiple validation errors occurred while {doing} object", "objectMetadata", Action(doing), code, reason);

    public static ValidationFault OfField(string doing, string code, string reason) =>
        new($"Multiple validation errors occurred while {doing} field", "fieldMetadata", Action(doing), code, reason);

    private static string Action(string doing) => doing switch { "creating" => "create", "updating" => "update", _ => "delete" };
}
