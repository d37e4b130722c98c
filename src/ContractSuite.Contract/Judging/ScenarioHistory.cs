using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Judging;

/// <summary>What a scenario's exchanges told so far of the records that it touched.</summary>
internal sealed class ScenarioHistory
{
    private readonly Dictionary<string, KnownRecord> _records = new(StringComparer.Ordinal);

    public KnownRecord? Record(string? id) => id is null ? null : _records.GetValueOrDefault(id);

    /// <summary>Learns from a good answer.</summary>
    public void Learn(JudgedExchange judged)
    {
        if (judged is { Refusal: null, Exchange.Operation: { Surface: Surface.RestMetadata or Surface.GraphQLMetadata } operation } && !IsRead(operation))
            _records.Clear();

        if (judged is not { Refusal: null, Call: { } call, Exchange.Failure: null })
            return;

        var answer = judged.Answered;
        switch (call.Verb)
        {
            case RecordVerb.Delete:
                Forget(call.Id, isDestroyed: false);
                break;
            case RecordVerb.Destroy:
                Forget(call.Id, isDestroyed: true);
                break;
            case RecordVerb.DeleteMany or RecordVerb.DestroyMany:
                foreach (var record in (answer as JsonArray ?? []).OfType<JsonObject>())
                {
                    Forget(record["id"]?.ToString(), isDestroyed: call.Verb is RecordVerb.DestroyMany);
                }

                break;
            case RecordVerb.Merge when call.Sent is JsonObject sent && sent["dryRun"]?.GetValueKind() is not JsonValueKind.True:
                // The others are destroyed; the one that stays is what was answered.
                foreach (var id in (sent["ids"] as JsonArray ?? []).OfType<JsonValue>())
                {
                    Forget(id.ToString(), isDestroyed: true);
                }

                Keep(answer as JsonObject);
                break;
            case RecordVerb.Create or RecordVerb.Upsert or RecordVerb.Update or RecordVerb.Read or RecordVerb.Restore:
                Keep(answer as JsonObject);
                break;
            case RecordVerb.CreateMany or RecordVerb.UpdateMany or RecordVerb.RestoreMany:
                foreach (var record in (answer as JsonArray ?? []).OfType<JsonObject>())
                {
                    Keep(record);
                }

                break;
        }
    }

    /// <summary>Other definitions make other records: an option that is renamed is renamed in all of them.</summary>
    private static bool IsRead(Operation operation) =>
        operation.Name.StartsWith("GET ", StringComparison.Ordinal) || operation.Name.StartsWith("query ", StringComparison.Ordinal);

    private void Keep(JsonObject? record)
    {
        if (record?["id"] is JsonValue id && id.TryGetValue<string>(out var text))
        {
            _records[text] = new KnownRecord(record, RecordState.Live);
        }
    }

    private void Forget(string? id, bool isDestroyed)
    {
        if (id is not null && _records.TryGetValue(id, out var known))
        {
            _records[id] = known with { State = isDestroyed ? RecordState.Destroyed : RecordState.Deleted };
        }
    }
}
