using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>A request that was let in: who asks, of which workspace, for what.</summary>
internal sealed record Request(HttpContext Http, Workspace Workspace, Caller Caller, IReadOnlyList<string> Path, JsonNode? Body)
{
    public string Method => Http.Request.Method;

    /// <summary>A parameter of the query; null when absent, empty or repeated, as Twenty has it.</summary>
    public string? Parameter(string name) => Http.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The body as an object: nothing and an empty list count as one.</summary>
    public JsonObject BodyObject() => Body switch
    {
        JsonObject json => json,
        null or JsonArray { Count: 0 } => [],
        JsonArray => throw ApiFaults.BadRequest("Expected an object in the body, found a list"),
        _ => throw new FrameworkFault([$"Unexpected token '{Body.ToJsonString()[0]}', {Body.ToJsonString()} is not valid JSON"]),
    };

    /// <summary>The body as values of a record; the items of a list count as fields that it does not have.</summary>
    public JsonObject BodyObject(ObjectMetadata type) => Body is JsonArray { Count: > 0 }
        ? throw ApiFaults.BadData($"Object {type.NameSingular} doesn't have any \"0\" field.")
        : BodyObject();
}
