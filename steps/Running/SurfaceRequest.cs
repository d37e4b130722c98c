using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Running;

/// <summary>The simplest request to each surface that a key protects, by the surface's name in features.</summary>
internal static class SurfaceRequest
{
    public static IReadOnlyDictionary<string, RawRequest> All { get; } = new Dictionary<string, RawRequest>
    {
        ["records over REST"] = RawRequest.Rest(Surface.RestCore, "GET", "/rest/people", "/rest/people?limit=1"),
        ["records over GraphQL"] = GraphQLRequest.Create(Surface.GraphQLCore, "query people", "query people { people(first: 1) { edges { node { id } } } }", []),
        ["definitions over REST"] = RawRequest.Rest(Surface.RestMetadata, "GET", "/rest/metadata/objects", "/rest/metadata/objects?limit=1"),
        ["definitions over GraphQL"] = GraphQLRequest.Create(Surface.GraphQLMetadata, "query objects", "query objects { objects(paging: { first: 1 }) { edges { node { id } } } }", []),
        ["the document of the core"] = RawRequest.Rest(Surface.Specification, "GET", "/rest/open-api/core", "/rest/open-api/core"),
        ["the document of definitions"] = RawRequest.Rest(Surface.Specification, "GET", "/rest/open-api/metadata", "/rest/open-api/metadata"),
    };
}
