using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>JSON in and out of exchanges.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Plain));

    public static JsonArray List(IEnumerable<JsonNode> items) => [.. items.Select(item => item.DeepClone())];

    public static JsonArray List(IEnumerable<string> items) => [.. items.Select(item => JsonValue.Create(item))];

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
