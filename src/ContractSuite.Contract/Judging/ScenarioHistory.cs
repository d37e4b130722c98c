using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Judging;

/// <summary>What a scenario's exchanges told so far of the records that it touched and the lists that it walked.</summary>
internal sealed class ScenarioHistory
{
    private readonly Dictionary<string, KnownRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Type, Walk Walk)> _walks = new(StringComparer.Ordinal);
    private readonly Dictionary<Uri, Dictionary<string, string>> _tagged = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Whether any record was removed: relations that led to it are cut, on records that nobody answered again.</summary>
    public bool HasRemoved { get; private set; }

    /// <summary>Whether any record that is known was destroyed.</summary>
    public bool HasDestroyed { get; private set; }

    /// <summary>A record as it was last answered; null when it was not.</summary>
    public KnownRecord? Record(string? id) => id is null ? null : _records.GetValueOrDefault(id);

    /// <summary>What the earlier pages of a list told; null before the first, and after a write that may have changed it.</summary>
    public Walk? Walk(string name) => _walks.TryGetValue(name, out var known) ? known.Walk : null;

    /// <summary>True once for what is worth telling only once in a scenario.</summary>
    public bool IsFirst(string what) => _told.Add(what);

    /// <summary>Whether another body came from the same address under the same entity tag before; null where none came under any.</summary>
    public bool? HadOtherBody(Exchange exchange) =>
        Tagged(exchange) is var (address, tag) && _tagged.TryGetValue(address, out var earlier) ? earlier.TryGetValue(tag, out var digest) && digest != Digest(exchange) : null;

    /// <summary>Learns from a good answer.</summary>
    public void Learn(JudgedExchange judged)
    {
        if (Tagged(judged.Exchange) is var (address, tag))
        {
            var tags = _tagged.TryGetValue(address, out var known) ? known : _tagged[address] = new(StringComparer.Ordinal);
            tags.TryAdd(tag, Digest(judged.Exchange));
        }

        if (judged is { Refusal: null, Exchange.Operation: { Surface: Surface.RestMetadata or Surface.GraphQLMetadata } operation } && !IsRead(operation))
            _records.Clear();

        if (judged is not { Refusal: null, Call: { } call, Exchange.Failure: null })
            return;

        if (call.Verb is RecordVerb.List)
            LearnPage(judged, call);
        else if (call.Verb is not (RecordVerb.Read or RecordVerb.FindDuplicates or RecordVerb.Group))
            ForgetWalks(call.Type.Id);

        HasRemoved |= call.Verb is RecordVerb.Delete or RecordVerb.DeleteMany or RecordVerb.Destroy or RecordVerb.DestroyMany or RecordVerb.Merge;
        LearnRecords(judged, call);
    }

    private static (Uri Address, string Tag)? Tagged(Exchange exchange) =>
        exchange is { Request: { Method: "GET", Uri: var address }, Response: { Status: 200 } response, Failure: null } && response.Header("ETag") is { } tag ? (address, tag) : null;

    /// <summary>Bodies are large; a scenario needs to know only whether two are equal.</summary>
    private static string Digest(Exchange exchange) => Convert.ToHexString(SHA256.HashData(exchange.Response!.Body.Span));

    /// <summary>Other definitions make other records: an option that is renamed is renamed in all of them.</summary>
    private static bool IsRead(Operation operation) =>
        operation.Name.StartsWith("GET ", StringComparison.Ordinal) || operation.Name.StartsWith("query ", StringComparison.Ordinal);

    private void LearnRecords(JudgedExchange judged, RecordCall call)
    {
        switch (call.Verb)
        {
            case RecordVerb.Delete:
                Forget(judged, call.Id, isDestroyed: false);
                break;
            case RecordVerb.Destroy:
                Forget(judged, call.Id, isDestroyed: true);
                break;
            case RecordVerb.DeleteMany or RecordVerb.DestroyMany:
                foreach (var record in Records(judged.Answered))
                {
                    Forget(judged, record["id"]?.ToString(), isDestroyed: call.Verb is RecordVerb.DestroyMany);
                }

                break;
            case RecordVerb.Merge when call.Sent is JsonObject sent && sent["dryRun"]?.GetValueKind() is not JsonValueKind.True:
                // The others are destroyed; the one that stays is what was answered.
                foreach (var id in (sent["ids"] as JsonArray ?? []).OfType<JsonValue>())
                {
                    Forget(judged, id.ToString(), isDestroyed: true);
                }

                Keep(judged, judged.Answered as JsonObject);
                break;
            case RecordVerb.Create or RecordVerb.Upsert or RecordVerb.Update or RecordVerb.Read or RecordVerb.Restore:
                Keep(judged, judged.Answered as JsonObject);
                break;
            case RecordVerb.CreateMany or RecordVerb.UpdateMany or RecordVerb.RestoreMany:
                foreach (var record in Records(judged.Answered))
                {
                    Keep(judged, record);
                }

                break;
        }
    }

    private static IEnumerable<JsonObject> Records(JsonNode? answer) => (answer as JsonArray ?? []).OfType<JsonObject>();

    private void LearnPage(JudgedExchange judged, RecordCall call)
    {
        if (judged is not { Page: { } page, Asked: { } asked })
            return;

        if (asked.Cursor is null || !_walks.TryGetValue(asked.Walk, out var known))
            _walks[asked.Walk] = known = (call.Type.Id, new Walk());
        known.Walk.Learn(page);
    }

    private void ForgetWalks(string type)
    {
        foreach (var (name, _) in _walks.Where(walk => walk.Value.Type == type).ToList())
        {
            _walks.Remove(name);
        }
    }

    private void Keep(JudgedExchange judged, JsonObject? record)
    {
        if (record?["id"] is JsonValue id && id.TryGetValue<string>(out var text))
        {
            _records[text] = new KnownRecord(record, RecordState.Live, judged.IsGraphQL, Answered(judged));
        }
    }

    private static DateTimeOffset Answered(JudgedExchange judged) => judged.Exchange.Started + judged.Exchange.Duration;

    private void Forget(JudgedExchange judged, string? id, bool isDestroyed)
    {
        if (id is not null && _records.TryGetValue(id, out var known))
        {
            HasDestroyed |= isDestroyed;
            _records[id] = known with { State = isDestroyed ? RecordState.Destroyed : RecordState.Deleted, Answered = Answered(judged) };
        }
    }
}
