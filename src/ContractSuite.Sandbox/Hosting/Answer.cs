using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>What goes back: a status and JSON.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Ok(JsonNode body) => new(200, body);

    public static Answer Created(JsonNode body) => new(201, body);

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(Body, Plain);
}
