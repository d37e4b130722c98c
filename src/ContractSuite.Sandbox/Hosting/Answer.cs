using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>What goes back: a status and JSON, or a text, or nothing.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    /// <summary>The media type; not told when there is no body.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>JSON that is written already, in place of <see cref="Body"/>; null for none.</summary>
    private ReadOnlyMemory<byte>? Ready { get; init; }

    /// <summary>A text in place of JSON; null for JSON.</summary>
    public string? Text { get; init; }

    public static Answer Ok(JsonNode body) => new(200, body);

    /// <summary>An answer of status 200 whose JSON is written already.</summary>
    public static Answer Written(ReadOnlyMemory<byte> json) => new(200, null) { Ready = json };

    public static Answer Created(JsonNode body) => new(201, body);

    /// <summary>A status alone.</summary>
    public static Answer Empty(int status) => new(status, (JsonNode?)null);

    /// <summary>A text, said to be JSON as the product has it.</summary>
    public static Answer Plain(int status, string text) => new(status, null) { Text = text };

    /// <summary>The bare word <c>true</c>, which the product answers to deletions and tells to be HTML.</summary>
    public static Answer True(FaceDifferences face) => face.DeletionsAreToldAsHtml ? Plain(200, "true") with { ContentType = "text/html; charset=utf-8" } : Plain(200, "true");

    public ReadOnlyMemory<byte> Bytes() => Ready is { } ready ? ready : Text is not null ? Encoding.UTF8.GetBytes(Text) : Body is null ? default(ReadOnlyMemory<byte>) : JsonSerializer.SerializeToUtf8Bytes(Body, WireJson.Options);
}
