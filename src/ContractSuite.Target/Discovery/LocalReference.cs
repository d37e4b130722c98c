using System.Text.Json.Nodes;

namespace ContractSuite.Target.Discovery;

/// <summary>A reference within one JSON document, such as <c>#/components/schemas/Person</c> of OpenAPI.</summary>
public static class LocalReference
{
    /// <summary>What a reference leads to; null for nothing.</summary>
    /// <param name="document">The document that holds it.</param>
    /// <param name="reference">A number sign and a JSON pointer (RFC 6901).</param>
    public static JsonNode? Find(JsonNode? document, string reference) => reference.Split('/').Skip(1).Aggregate(
        document,
        (node, step) => (node as JsonObject)?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
}
