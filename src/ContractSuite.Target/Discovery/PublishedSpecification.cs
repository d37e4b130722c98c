using System.Text.Json.Nodes;

namespace ContractSuite.Target.Discovery;

/// <summary>The documents in which a target describes its own API; null where it has none or may not be read.</summary>
public sealed record PublishedSpecification
{
    /// <summary><c>/rest/open-api/core</c>.</summary>
    public JsonObject? CoreOpenApi { get; init; }

    /// <summary><c>/rest/open-api/metadata</c>.</summary>
    public JsonObject? MetadataOpenApi { get; init; }

    /// <summary>
    /// Introspection of <c>/graphql</c>: the object under <c>__schema</c>; after a change of definitions without arguments and inputs.
    /// </summary>
    public JsonObject? CoreIntrospection { get; init; }

    /// <summary>Introspection of <c>/metadata</c>: the object under <c>__schema</c>.</summary>
    public JsonObject? MetadataIntrospection { get; init; }
}
