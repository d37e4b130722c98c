using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;

namespace ContractSuite.Target.Records;

/// <summary>A GraphQL document on its way to one of the two endpoints.</summary>
public static class GraphQLRequest
{
    /// <summary>The most roots that a document of records may have (docs/twenty-2.21.0.md, section 6.2).</summary>
    public const int MostRoots = 20;

    /// <summary>A POST of several different roots, each of them an operation of its own.</summary>
    /// <param name="surface">GraphQL core (<c>/graphql</c>) or metadata (<c>/metadata</c>).</param>
    /// <param name="kind"><c>query</c> or <c>mutation</c>.</param>
    /// <param name="roots">The roots, at most <see cref="MostRoots"/>, none of them twice.</param>
    public static RawRequest Of(Surface surface, string kind, IReadOnlyList<GraphQLRoot> roots) =>
        Create(surface, $"{kind} {string.Join('+', roots.Select(root => root.Name))}", $"{kind} {{ {string.Join(' ', roots)} }}", []);

    /// <summary>A POST of a document.</summary>
    /// <param name="surface">GraphQL core (<c>/graphql</c>) or metadata (<c>/metadata</c>).</param>
    /// <param name="operation"><c>query people</c>, <c>mutation createPerson</c>.</param>
    /// <param name="document">The text of the document.</param>
    /// <param name="variables">Their values by name.</param>
    public static RawRequest Create(Surface surface, string operation, string document, JsonObject variables) => new()
    {
        Operation = new Operation(surface, operation),
        Method = "POST",
        Path = surface is Surface.GraphQLCore ? "/graphql" : "/metadata",
        Body = Json.Bytes(new JsonObject { ["query"] = document, ["variables"] = variables }),
    };
}
