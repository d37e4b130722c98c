using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;

namespace ContractSuite.Target.Writes;

/// <summary>Tells from a request what it would do to the workspace, before it leaves.</summary>
internal static class WriteReader
{
    /// <summary>Its writes in their order; none for a request that reads.</summary>
    public static IReadOnlyList<Write> Read(RawRequest request, TargetModel model)
    {
        var path = request.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path switch
        {
            ["rest", ..] => RestWrites.Read(request.Method, [.. path.Skip(1)], Query(request.Path), Body(request)) is { } write ? [write] : [],
            ["graphql"] => GraphQLWrites.Read(Surface.GraphQLCore, Body(request), model),
            ["metadata"] => GraphQLWrites.Read(Surface.GraphQLMetadata, Body(request), model),
            _ => [],
        };
    }

    private static string Query(string path) => path.Split('?') is [_, var query, ..] ? Uri.UnescapeDataString(query) : "";

    private static JsonNode? Body(RawRequest request)
    {
        try
        {
            return request.Body is { Length: > 0 } body ? JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
