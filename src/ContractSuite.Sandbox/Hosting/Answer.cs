using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>What goes back: a status and JSON, or where the product has it so, plain text or nothing.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    public const string Json = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the body is.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>Text in place of JSON; null for JSON.</summary>
    public string? Text { get; init; }

    public static Answer Plain(int status, string text, string contentType = "text/plain;charset=UTF-8") => new(status, null) { Text = text, ContentType = contentType };

    public static Answer Ok(JsonNode body) => new(200, body);

    public static Answer Created(JsonNode body) => new(201, body);

    public byte[] Bytes() => Text is null ? JsonSerializer.SerializeToUtf8Bytes(Body, Relaxed) : System.Text.Encoding.UTF8.GetBytes(Text);
}
