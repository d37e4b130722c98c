using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Writes refusals as GraphQL errors (docs/twenty-2.21.0.md, section 3, shapes F to H).</summary>
internal static partial class GraphQLFaults
{
    private const string Usual = "An error occurred.";

    /// <summary>A request that is no GraphQL.</summary>
    public static JsonObject Bare(string message, FaceDifferences face)
    {
        var error = new JsonObject { ["message"] = message };
        if (!face.GraphQLRefusesWithoutCode)
        {
            error["extensions"] = new JsonObject { ["code"] = "BAD_USER_INPUT" };
        }

        return new JsonObject { ["errors"] = new JsonArray(error) };
    }

    /// <summary>What the token layer refuses.</summary>
    public static JsonObject OfAccess(AccessFault fault)
    {
        var isForbidden = fault.ObservedStatus == 403;
        return new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject
            {
                ["message"] = fault.Message,
                ["extensions"] = new JsonObject
                {
                    ["subCode"] = isForbidden ? "FORBIDDEN_EXCEPTION" : "UNAUTHENTICATED",
                    ["userFriendlyMessage"] = isForbidden
                        ? new JsonObject { ["id"] = "q5OVn+", ["message"] = "You do not have permission to perform this action." }
                        : new JsonObject { ["id"] = "z+7x/s", ["message"] = "You must be authenticated to perform this action." },
                    ["code"] = isForbidden ? "FORBIDDEN" : "UNAUTHENTICATED",
                },
            }),
        };
    }

    public static JsonObject Error(ExecutionError error, ISchema schema, GraphQLSurface surface, FaceDifferences face) => error switch
    {
        { InnerException: ApiFault fault } => Error(face.Told(fault)),
        InvalidVariableError when !surface.IsCore => OfVariable(error),
        _ => Located(error, GraphQLWords.Of(error, schema, surface), face),
    };

    private static JsonObject Located(ExecutionError error, string words, FaceDifferences face)
    {
        var json = new JsonObject { ["message"] = words };
        // An empty document ends where it begins; our engine does not say so.
        var place = error.Locations is { Count: > 0 } places ? places[0] : error is NoOperationError ? new Location(1, 1) : (Location?)null;
        if (place is { } location)
        {
            json["locations"] = new JsonArray(new JsonObject { ["line"] = location.Line, ["column"] = location.Column });
        }

        if (!face.GraphQLRefusesWithoutCode)
        {
            json["extensions"] = new JsonObject { ["code"] = error is SyntaxError or NoOperationError ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED" };
        }

        return json;
    }

    private static JsonObject OfVariable(ExecutionError error)
    {
        var name = Variable().Match(error.Message).Groups[1].Value;
        var isMissing = error.Message.Contains("No value provided", StringComparison.Ordinal);
        var message = isMissing ? $"Variable \"${name}\" of required type \"UUID!\" was not provided." : error.InnerException?.Message ?? error.Message;
        var json = new JsonObject
        {
            ["message"] = message,
            ["extensions"] = new JsonObject
            {
                ["code"] = isMissing ? "BAD_USER_INPUT" : "GRAPHQL_VALIDATION_FAILED",
                ["http"] = new JsonObject { ["status"] = 400 },
                ["userFriendlyMessage"] = Usual,
            },
        };
        if (error.InnerException is UuidFault fault)
        {
            json["extensions"]!["value"] = fault.Sent;
        }

        return json;
    }

    public static JsonObject Error(ApiFault fault)
    {
        var extensions = new JsonObject { ["code"] = fault.GraphQLCode };
        if ((fault.GraphQLSubCode ?? fault.Code) is { } subCode)
        {
            extensions["subCode"] = subCode;
        }

        if ((fault.UserFriendlyMessage ?? (extensions.ContainsKey("subCode") ? Usual : null)) is { } friendly)
        {
            extensions["userFriendlyMessage"] = friendly;
        }

        if (fault is ValidationFault validation)
        {
            extensions["errors"] = validation.Errors.DeepClone();
            extensions["summary"] = validation.Summary.DeepClone();
            extensions["message"] = validation.Told;
        }

        foreach (var (name, value) in fault.GraphQLExtensions ?? [])
        {
            extensions[name] = value?.DeepClone();
        }

        return new JsonObject { ["message"] = fault.Message, ["extensions"] = extensions };
    }

    [GeneratedRegex(@"Variable '\$(\w+)")]
    private static partial Regex Variable();
}
