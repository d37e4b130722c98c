namespace ContractSuite.Target.Discovery;

/// <summary>The documents in which a target describes its own API (docs/twenty-2.21.0.md, section 10).</summary>
public enum PublishedDocument
{
    /// <summary>OpenAPI of records.</summary>
    CoreOpenApi,

    /// <summary>OpenAPI of definitions.</summary>
    MetadataOpenApi,

    /// <summary>The GraphQL schema of records, as introspection tells it.</summary>
    CoreIntrospection,

    /// <summary>The GraphQL schema of definitions, as introspection tells it.</summary>
    MetadataIntrospection,
}
