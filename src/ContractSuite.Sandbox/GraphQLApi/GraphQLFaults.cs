using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using GraphQL;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Writes refusals as GraphQL errors (docs/twenty-2.21.0.md, section 3, shapes F to H).</summary>
internal static class GraphQLFaults
{
    public static JsonObject Errors(ApiFault fault) => new() { ["errors"] = new JsonArray(Error(fault)) };

    /// <summary>A request that is no GraphQL; only the documented face adds a code.</summary>
    public static JsonObject Errors(GraphQLRequestFault fault, Face face)
    {
        if (face is Face.Documented)
            return Errors(fault);

        var error = new JsonObject { ["message"] = fault.Message };
        if (fault.IsAtStart)
        {
            error["locations"] = new JsonArray(new JsonObject { ["line"] = 1, ["column"] = 1 });
        }

        return new JsonObject { ["errors"] = new JsonArray(error) };
    }

    /// <summary>What the engine found wrong, in GraphQL.js's words; only the documented face adds a code.</summary>
    public static JsonObject Error(ExecutionError error, Face face)
    {
        if (error.InnerException is ApiFault fault)
            return Error(face is Face.Observed ? fault.Observed ?? fault : fault);

        var json = new JsonObject { ["message"] = GraphQLWords.Of(error) };
        if (error.Locations is { Count: > 0 } locations)
        {
            json["locations"] = new JsonArray([.. locations.Select(location => (JsonNode?)new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]);
        }

        if (face is Face.Documented)
        {
            json["extensions"] = new JsonObject { ["code"] = error is GraphQL.Execution.SyntaxError ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED" };
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

        if (fault is ValidationFault validation)
        {
            extensions["errors"] = validation.Errors.DeepClone();
            extensions["summary"] = validation.Summary.DeepClone();
        }

        if ((fault.UserFriendlyMessage ?? (extensions.ContainsKey("subCode") ? "An error occurred." : null)) is { } friendly)
        {
            extensions["userFriendlyMessage"] = friendly;
        }

        foreach (var (name, value) in fault.GraphQLExtensions ?? [])
        {
            extensions[name] = value?.DeepClone();
        }

        return new JsonObject { ["message"] = fault.Message, ["extensions"] = extensions };
    }
}
