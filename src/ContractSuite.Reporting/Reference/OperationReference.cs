using System.Text.RegularExpressions;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Reference;

/// <summary>One operation of the target: what its documents say of it, and what this run saw.</summary>
public sealed partial record OperationReference
{
    private const int MostGathered = 40;

    /// <summary>What is called.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The object that it is about; null for none.</summary>
    public required string? Object { get; init; }

    /// <summary>What the target publishes of it; null for what it does not.</summary>
    public required PublishedOperation? Published { get; init; }

    /// <summary>Why no run is expected to reach it; null where one is.</summary>
    public required string? WhyLeftOut { get; init; }

    /// <summary>Every exchange that called it, in the order of the record; empty for what was not called.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>Fit for a link: <c>op-get-rest-people-id</c>.</summary>
    public string Anchor => $"op-{SurfaceMark}{NotInAnchors().Replace(Operation.Name.ToLowerInvariant(), "-").Trim('-')}";

    /// <summary>How often each kind of answer came, the good ones first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Answers =>
        [.. Exchanges.CountBy(AnswerKind.Of).OrderBy(kind => kind.Key, StringComparer.Ordinal)];

    /// <summary>Names of the query's parameters that were sent, in alphabetical order.</summary>
    public IReadOnlyList<string> SentParameters =>
    [
        .. Exchanges.SelectMany(exchange => exchange.Request.Uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            .Select(pair => Uri.UnescapeDataString(pair.Split('=')[0])).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The shape of what was sent; null where nothing was, or no JSON.</summary>
    public JsonShape? Sent => Gathered(Exchanges.Where(AnswerKind.IsGood).Select(exchange => exchange.Request.Body));

    /// <summary>The shape of the good answers; null where none came, or no JSON.</summary>
    public JsonShape? Given => Gathered(Exchanges.Where(AnswerKind.IsGood).Select(exchange => exchange.Response!.Body));

    /// <summary>A good exchange, the one with the shortest answer that says something; where none was good, the first; null where none was.</summary>
    public Exchange? Example =>
        Exchanges.Where(AnswerKind.IsGood).OrderBy(exchange => exchange.Response!.Body.Length < 60).ThenBy(exchange => exchange.Response!.Body.Length).FirstOrDefault()
        ?? (Exchanges.Count > 0 ? Exchanges[0] : null);

    private string SurfaceMark => Operation.Surface is Surface.GraphQLMetadata ? "metadata-" : "";

    private static JsonShape? Gathered(IEnumerable<ReadOnlyMemory<byte>> bodies)
    {
        var shape = new JsonShape();
        foreach (var body in bodies.Where(body => !body.IsEmpty && body.Length < 200_000).Take(MostGathered))
            shape.TryAdd(body);
        return shape.Seen > 0 ? shape : null;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInAnchors();
}
