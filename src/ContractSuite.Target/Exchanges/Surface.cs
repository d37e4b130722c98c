namespace ContractSuite.Target.Exchanges;

/// <summary>A part of the API with an address and manners of its own.</summary>
public enum Surface
{
    /// <summary>Records over REST: <c>/rest/{namePlural}</c>.</summary>
    RestCore,

    /// <summary>Definitions over REST: <c>/rest/metadata/{resource}</c>.</summary>
    RestMetadata,

    /// <summary>Records over GraphQL: <c>POST /graphql</c>.</summary>
    GraphQLCore,

    /// <summary>Definitions over GraphQL: <c>POST /metadata</c>.</summary>
    GraphQLMetadata,

    /// <summary>The documents that describe the API: <c>/rest/open-api/*</c>, <c>/open-api/*</c>.</summary>
    Specification,

    /// <summary>Health and client configuration: <c>/healthz</c>, <c>/client-config</c>.</summary>
    Service,
}
