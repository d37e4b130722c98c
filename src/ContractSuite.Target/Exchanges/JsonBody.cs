using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ContractSuite.Target.Exchanges;

/// <summary>A body read as JSON, or the reason why it is none. Both forms look into the same bytes.</summary>
public sealed class JsonBody
{
    private const int DeepestLevel = 256;
    private const int LongestBody = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestLevel, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Tolerant = new() { MaxDepth = 512 };

    /// <summary>
    /// Whoever sent a request reads its answer, and the judge does so again: they share it for as long as the response is there. To
    /// read it for each, and to copy it for RestSharp and the search for secrets, was a tenth of a run's processor time.
    /// </summary>
    private static readonly ConditionalWeakTable<ExchangeResponse, JsonBody> Shared = [];

    private JsonNode? _json;

    private JsonBody(JsonElement? root, string? fault) => (Root, Fault) = (root, fault);

    /// <summary>The value; null when it is no JSON.</summary>
    public JsonElement? Root { get; }

    /// <summary>Why it is no JSON; null when it is.</summary>
    public string? Fault { get; }

    /// <summary>The value as nodes, made on first use, to be read and not to be changed; null for the JSON null, for no body, and for what is no JSON.</summary>
    public JsonNode? Json => _json ??= NewNode();

    /// <summary>The body of a response, read once for all who ask and kept as long as the response; that of a broken exchange is not looked into.</summary>
    public static JsonBody Of(Exchange exchange) => exchange is { Response: { } response, Failure: null }
        ? Shared.GetValue(response, read => Parse(read.Body.Span))
        : Read(exchange);

    /// <summary>The same, not kept: for who looks once at each of many exchanges.</summary>
    public static JsonBody Read(Exchange exchange) => exchange is { Response: { } response, Failure: null }
        ? Parse(response.Body.Span)
        : new JsonBody(null, exchange.Failure?.Message ?? "no answer");

    /// <summary>Reads bytes; whatever they are, in bounded time and memory.</summary>
    public static JsonBody Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new JsonBody(null, "an empty body");

        if (bytes.Length > LongestBody)
            return new JsonBody(null, $"{bytes.Length} bytes, more than the {LongestBody} that are looked into");

        if (!Utf8.IsValid(bytes))
            return new JsonBody(null, "bytes that are no UTF-8");

        try
        {
            return HasHalfPair(bytes)
                ? new JsonBody(null, "an escape of half a surrogate pair, which stands for no character")
                : new JsonBody(JsonElement.Parse(bytes, Options), null);
        }
        catch (JsonException fault)
        {
            return new JsonBody(null, fault.Message);
        }
    }

    /// <summary>
    /// The body of a response as nodes of the caller's own, to be changed as it likes; null when there is none or it is no JSON. What the
    /// judge objects to, such as a repeated key deep in it, is read nevertheless.
    /// </summary>
    public static JsonNode? NodeOf(Exchange exchange)
    {
        if (exchange is not { Response: { Body.IsEmpty: false } response, Failure: null })
            return null;

        if (Of(exchange) is { Fault: null } body)
            return body.NewNode();

        try
        {
            var node = JsonNode.Parse(response.Body.Span, documentOptions: Tolerant);
            // Repeated keys are found only when an object is first looked into.
            _ = (node as JsonObject)?.Count;
            return node;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private JsonNode? NewNode() => Root switch
    {
        { ValueKind: JsonValueKind.Object } root => JsonObject.Create(root),
        { ValueKind: JsonValueKind.Array } root => JsonArray.Create(root),
        { ValueKind: not JsonValueKind.Null } root => JsonValue.Create(root),
        _ => null,
    };

    /// <summary>Such a text passes the parser and fails whoever reads it.</summary>
    private static bool HasHalfPair(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
            return false;

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestLevel });
        while (reader.Read())
        {
            if (reader is { ValueIsEscaped: true, TokenType: JsonTokenType.String or JsonTokenType.PropertyName } && !IsText(ref reader))
                return true;
        }

        return false;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
