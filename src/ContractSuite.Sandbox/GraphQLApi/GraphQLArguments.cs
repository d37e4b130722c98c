using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using GraphQL;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Reads arguments as JSON.</summary>
internal static class GraphQLArguments
{
    public static JsonNode? Json(this IResolveFieldContext call, string name) =>
        call.Arguments is { } arguments && arguments.TryGetValue(name, out var argument) ? JsonSerializer.SerializeToNode(argument.Value) : null;

    public static Guid Id(this IResolveFieldContext call) =>
        Guid.TryParse(call.Json("id")?.ToString(), out var id) ? id : throw ApiFaults.BadRequest("Missing required argument: \"id\" (UUID)");
}
