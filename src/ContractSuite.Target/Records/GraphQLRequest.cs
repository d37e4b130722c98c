using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;

namespace ContractSuite.Target.Records;

/// <summary>A GraphQL document on its way to one of the two endpoints.</summary>
public static class GraphQLRequest
{
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
