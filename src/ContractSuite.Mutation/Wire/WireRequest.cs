using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ContractSuite.Mutation.Wire;

/// <summary>A request on its way to the target.</summary>
public sealed record WireRequest
{
    private readonly Lazy<JsonNode?> _json;

    /// <summary>Takes a request as it was sent.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="address">Path and query below the target's base URL, encoded: <c>/rest/people?limit=2</c>.</param>
    /// <param name="headers">Without those of the connection and the body's length.</param>
    /// <param name="body">Empty for none.</param>
    public WireRequest(string method, string address, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Address = address;
        Headers = headers;
        Body = body;
        _json = new Lazy<JsonNode?>(() => WireJson.Read(Body));
    }

    /// <summary>In capitals.</summary>
    public string Method { get; }

    /// <summary>Path and query below the target's base URL, encoded.</summary>
    public string Address { get; }

    /// <summary>The header lines.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body's bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The path alone.</summary>
    public string Path => Address.Split('?', 2)[0];

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Json => _json.Value;

    /// <summary>The value of <c>Authorization</c>; null when there is none.</summary>
    public string? Authorization => Headers.Where(header => Is(header, "Authorization")).Select(header => header.Value).FirstOrDefault();

    /// <summary>The text of the GraphQL document; empty for REST.</summary>
    public string Document => (Json as JsonObject)?["query"] is JsonValue text && text.TryGetValue<string>(out var document) ? document : "";

    /// <summary>What it asks for.</summary>
    internal CallKind Kind => CallKinds.Of(this);

    /// <summary>A query parameter, decoded; null when absent.</summary>
    public string? Query(string name) => QueryHelpers.ParseQuery(QueryText).TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>The same with a query parameter set, or left out for null.</summary>
    public WireRequest WithQuery(string name, string? value)
    {
        var parameters = QueryHelpers.ParseQuery(QueryText).Where(pair => pair.Key != name).SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one));
        if (value is not null)
            parameters = parameters.Append(KeyValuePair.Create(name, (string?)value));
        return new WireRequest(Method, QueryHelpers.AddQueryString(Path, parameters), Headers, Body);
    }

    /// <summary>The same with another JSON body.</summary>
    public WireRequest WithJson(JsonNode json) => new(Method, Address, Headers, JsonSerializer.SerializeToUtf8Bytes(json));

    /// <summary>The same as somebody else: <c>Bearer …</c>.</summary>
    public WireRequest As(string key) =>
        new(Method, Address, [.. Headers.Where(header => !Is(header, "Authorization")), KeyValuePair.Create("Authorization", $"Bearer {key}")], Body);

    /// <summary>Another request of the same caller.</summary>
    public WireRequest Another(string method, string address, JsonNode? json = null) => new(
        method,
        address,
        [.. Headers.Where(header => !Is(header, "Content-Type")), .. json is null ? [] : new[] { KeyValuePair.Create("Content-Type", "application/json") }],
        json is null ? default : Encoding.UTF8.GetBytes(json.ToJsonString()));

    /// <summary>Whether a server would take both for the same.</summary>
    public bool SameAs(WireRequest other) =>
        Method == other.Method && Address == other.Address && Headers.SequenceEqual(other.Headers) && Body.Span.SequenceEqual(other.Body.Span);

    private string QueryText => Address.Split('?', 2) is [_, var query] ? query : "";

    private static bool Is(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
