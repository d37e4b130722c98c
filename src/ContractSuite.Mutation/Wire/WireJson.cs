using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Wire;

/// <summary>Reading bodies as JSON.</summary>
internal static class WireJson
{
    /// <summary>A property that comes twice would be a fault wherever a mutant looks.</summary>
    private static readonly JsonDocumentOptions OnceOnly = new() { AllowDuplicateProperties = false };

    /// <summary>A tree of its own, which may be changed; null for what is no JSON.</summary>
    public static JsonNode? Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return null;

        try
        {
            return JsonNode.Parse(body.Span, documentOptions: OnceOnly);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
