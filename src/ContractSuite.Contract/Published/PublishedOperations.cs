using System.Text.Json.Nodes;
using ContractSuite.Contract.Schemas.Compiled;

namespace ContractSuite.Contract.Published;

/// <summary>The operations of a published OpenAPI document by their names here: <c>GET /rest/people/{id}</c>.</summary>
internal sealed class PublishedOperations
{
    /// <summary>As a document writes them.</summary>
    public static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly Dictionary<string, PublishedOperation> _operations = new(StringComparer.Ordinal);

    /// <param name="document">The document; null for none.</param>
    /// <param name="prefix">Where its paths begin on the server: <c>/rest</c>.</param>
    public PublishedOperations(JsonObject? document, string prefix)
    {
        if (document?["paths"] is not JsonObject paths)
            return;

        var compiler = SchemaCompiler.Published(document);
        foreach (var (path, item) in paths)
        {
            foreach (var method in Methods)
            {
                if (item is JsonObject methods && methods[method] is JsonObject operation)
                    _operations[PublishedNames.Normal($"{method.ToUpperInvariant()} {prefix}{path}")] = new PublishedOperation(document, operation, compiler);
            }
        }
    }

    /// <summary>What the document says of an operation; null when it does not know it.</summary>
    public PublishedOperation? Find(string operation) => _operations.GetValueOrDefault(PublishedNames.Normal(operation));
}
