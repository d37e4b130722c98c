using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContractSuite.Contract.Schemas;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Published;

/// <summary>Every operation that a target publishes, in its OpenAPI documents and its introspected schemas.</summary>
internal static partial class PublishedNames
{
    public static IReadOnlyList<Operation> Of(TargetModel model) =>
    [
        .. OfDocument(Surface.RestCore, model.Published.CoreOpenApi, "/rest"),
        .. OfDocument(Surface.RestMetadata, model.Published.MetadataOpenApi, "/rest/metadata"),
        .. OfSchema(Surface.GraphQLCore, model.Published.CoreIntrospection),
        .. OfSchema(Surface.GraphQLMetadata, model.Published.MetadataIntrospection),
    ];

    /// <summary>Parameters may have any name: <c>GET /rest/people/{}</c>.</summary>
    public static string Normal(string operation) => Parameter().Replace(operation, "{}");

    /// <summary>The document tells of its own address too, which is no operation of the surface.</summary>
    private static IEnumerable<Operation> OfDocument(Surface surface, JsonObject? document, string prefix) =>
        (document?["paths"] as JsonObject ?? [])
            .Where(path => path.Value is JsonObject && !path.Key.StartsWith("/open-api/", StringComparison.Ordinal))
            .SelectMany(path => ((JsonObject)path.Value!).Where(method => PublishedOperations.Methods.Contains(method.Key))
                .Select(method => new Operation(surface, $"{method.Key.ToUpperInvariant()} {prefix}{path.Key}")));

    private static IEnumerable<Operation> OfSchema(Surface surface, JsonObject? schema)
    {
        if (schema is null)
            return [];

        var types = new IntrospectedTypes(schema);
        return types.Fields(types.Query).Select(root => new Operation(surface, $"query {root}"))
            .Concat(types.Fields(types.Mutation).Select(root => new Operation(surface, $"mutation {root}")));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
