using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Wire;

/// <summary>An answer on its way back to the suite.</summary>
public sealed record WireAnswer
{
    private static readonly JsonSerializerOptions AsTwentyWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Header lines, without those of the connection and the body's length.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body's bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How long to wait before it is sent.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What becomes of the connection.</summary>
    public Breakage Breakage { get; init; }

    /// <summary>The body as a JSON tree of its own, which may be changed; null when it is none.</summary>
    public JsonNode? Json() => WireJson.Read(Body);

    /// <summary>The same with another JSON body.</summary>
    public WireAnswer With(JsonNode? json) => this with { Body = Encoding.UTF8.GetBytes(json?.ToJsonString(AsTwentyWrites) ?? "null") };

    /// <summary>The same with a header set, or left out for null.</summary>
    public WireAnswer WithHeader(string name, string? value) => this with
    {
        Headers =
        [
            .. Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)),
            .. value is null ? [] : new[] { KeyValuePair.Create(name, value) },
        ],
    };

    /// <summary>Whether a client would take both for the same.</summary>
    public bool SameAs(WireAnswer other) =>
        Status == other.Status && Delay == other.Delay && Breakage == other.Breakage
        && Headers.SequenceEqual(other.Headers) && Body.Span.SequenceEqual(other.Body.Span);
}
