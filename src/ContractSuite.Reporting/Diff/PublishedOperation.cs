using System.Text.Json.Nodes;

namespace ContractSuite.Reporting.Diff;

/// <summary>An operation of an OpenAPI document, named as exchanges name it: <c>GET /rest/people/{id}</c>.</summary>
internal sealed record PublishedOperation(string Name, JsonObject Json)
{
    public static IEnumerable<PublishedOperation> In(JsonObject document, string prefix, IReadOnlyList<string> methods) =>
        Named.In(document["paths"]).SelectMany(path => Named.In(path.Json).Where(operation => methods.Contains(operation.Name)).Select(operation =>
            new PublishedOperation($"{operation.Name.ToUpperInvariant()} {(operation.Json.ContainsKey("servers") ? "" : prefix)}{path.Name}", operation.Json)));
}
