using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Running;

/// <summary>The simplest request to each surface, by the surface's name in features.</summary>
internal static class SurfaceRequest
{
    public static RawRequest Of(string surface) => surface switch
    {
        "records over REST" => RawRequest.Rest(Surface.RestCore, "GET", "/rest/people", "/rest/people"),
        "records over GraphQL" => GraphQLRequest.Create(Surface.GraphQLCore, "query people", "query people { people(first: 1) { edges { node { id } } } }", []),
        "definitions over REST" => RawRequest.Rest(Surface.RestMetadata, "GET", "/rest/metadata/objects", "/rest/metadata/objects"),
        "definitions over GraphQL" => GraphQLRequest.Create(Surface.GraphQLMetadata, "query objects", "query objects { objects(paging: { first: 1 }) { edges { node { id } } } }", []),
        "the document of the core" => RawRequest.Rest(Surface.Specification, "GET", "/rest/open-api/core", "/rest/open-api/core"),
        "the document of definitions" => RawRequest.Rest(Surface.Specification, "GET", "/rest/open-api/metadata", "/rest/open-api/metadata"),
        _ => throw new ArgumentException($"There is no surface '{surface}'.", nameof(surface)),
    };
}
