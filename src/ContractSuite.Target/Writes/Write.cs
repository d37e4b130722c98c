using System.Text.Json.Nodes;
using ContractSuite.Target.Ledgers;

namespace ContractSuite.Target.Writes;

/// <summary>One thing that a request is about to do to a workspace; a GraphQL document may do several.</summary>
public sealed record Write
{
    /// <summary>What it does.</summary>
    public required WriteVerb Verb { get; init; }

    /// <summary>To a record or to a definition.</summary>
    public required ThingKind Kind { get; init; }

    /// <summary>Where that is in REST: <c>people</c>, <c>objects</c>.</summary>
    public required string Collection { get; init; }

    /// <summary>Where the answer has it below <c>data</c>: GraphQL's response name; null for REST, which has one result alone.</summary>
    public string? ResponseName { get; init; }

    /// <summary>The values sent, an object or an array of objects; null when there are none that can be read.</summary>
    public JsonNode? Values { get; init; }

    /// <summary>Whether it may leave something new in the workspace.</summary>
    public bool Creates => Verb is WriteVerb.Create or WriteVerb.Upsert;

    /// <summary>For an object its plural name, by which its records are known; null otherwise.</summary>
    public string? Name => Kind is ThingKind.Definition && Collection == "objects" ? Text("namePlural") : null;

    /// <summary>For a part of a definition the id of the whole that it goes with: a field's object, a view's object, a filter's view.</summary>
    public string? Parent => Kind is ThingKind.Definition ? Text("objectMetadataId") ?? Text("viewId") ?? Text("pageLayoutId") : null;

    /// <summary>
    /// By what the records can be found if the answer is lost, one trace for each record: a text with the run's marker where
    /// there is one, else the ids that were sent. None at all where one of several records has none.
    /// </summary>
    public IReadOnlyList<Trace> TracesOf(string marker)
    {
        var traces = Kind is ThingKind.Record ? Sent.Select(record => Tracing.Of(record, marker).ToList()).ToList() : [];
        return traces.TrueForAll(ofOne => ofOne.Count > 0) ? [.. traces.SelectMany(ofOne => ofOne).Distinct()] : [];
    }

    private IEnumerable<JsonObject> Sent => Values switch
    {
        JsonObject one => [one],
        JsonArray many => many.OfType<JsonObject>(),
        _ => [],
    };

    private string? Text(string property) => Sent.FirstOrDefault()?[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
