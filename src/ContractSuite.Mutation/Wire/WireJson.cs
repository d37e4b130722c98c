using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Wire;

/// <summary>Reading bodies as JSON.</summary>
internal static class WireJson
{
    /// <summary>A tree of its own, which may be changed; null for what is no JSON.</summary>
    public static JsonNode? Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return null;

        try
        {
            return JsonNode.Parse(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
