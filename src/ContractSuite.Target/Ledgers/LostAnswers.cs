using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Ledgers;

/// <summary>
/// Finds by the run's marker what intents made whose answers never came; of one that bore none it may learn that it made nothing.
/// </summary>
internal sealed class LostAnswers(TargetSession session, Ledger ledger, IExchangeObserver observer)
{
    private const int MostRecords = 200;

    /// <summary>
    /// Settles every intent without an answer that it can: with the ids of what is there, or as having made nothing. Those that it
    /// cannot look for stay as they are.
    /// </summary>
    public async Task FindAsync(CancellationToken cancellationToken)
    {
        var lost = ledger.Left.Where(entry => entry.Ids is null).Select(entry => entry.Intended);
        foreach (var group in lost.GroupBy(intent => (intent.Kind, intent.Collection, intent.Actor, HasTraces: Traces(intent).Any())).OrderByDescending(group => group.Key.HasTraces).ToList())
        {
            var client = await ClientOfAsync(group.Key.Kind, group.Key.Actor, cancellationToken).ConfigureAwait(false);
            var found = group.Key switch
            {
                { Actor: TargetSession.Second } when client.Actor != TargetSession.Second => null,
                { Kind: not ThingKind.Record } => await DefinitionsAsync(client, group.Key.Collection, cancellationToken).ConfigureAwait(false),
                { HasTraces: true } => await RecordsAsync(client, group.Key.Collection, [.. group.SelectMany(Traces).Distinct().Select(Condition)], cancellationToken).ConfigureAwait(false),
                { Actor: TargetSession.Second } => null,
                _ => await NoRecordsAsync(group.Key.Collection, cancellationToken).ConfigureAwait(false),
            };
            if (found is not null)
                Settle([.. group.Select(intent => intent.Intent)], found);
        }
    }

    /// <summary>Of who made it where there is a key, else of the owner or, for records, the housekeeper: of another workspace those see nothing.</summary>
    private async Task<TargetClient> ClientOfAsync(ThingKind kind, string actor, CancellationToken cancellationToken) => kind switch
    {
        _ when session.Knows(actor) && actor is not (TargetSession.Nobody or TargetSession.Owner) => session.Open(actor, observer),
        ThingKind.Record => await session.OpenHousekeeperAsync(observer, cancellationToken).ConfigureAwait(false),
        _ => session.Open(TargetSession.Owner, observer),
    };

    private void Settle(IReadOnlyList<long> intents, IReadOnlyList<string> found)
    {
        string[] lost = [.. found.Where(id => !ledger.Made(id))];
        if (lost.Length > 0)
            ledger.Settle(intents[0], lost);

        foreach (var intent in lost.Length > 0 ? intents.Skip(1) : intents)
        {
            ledger.Refuse(intent);
        }
    }

    /// <summary>By what a record may be told from those of others.</summary>
    private IEnumerable<Trace> Traces(LedgerLine.Intended intent) =>
        intent.Traces.Where(trace => trace.Id is null || trace.Path == "id" || ledger.Made(trace.Id));

    /// <summary>The ids of the records that meet any of the conditions; null when the target does not tell.</summary>
    private async Task<IReadOnlyList<string>?> RecordsAsync(TargetClient client, string collection, IReadOnlyList<Filter> conditions, CancellationToken cancellationToken)
    {
        if (session.Model.Object(collection) is not { } type)
            return [];

        var found = await ListAsync(client, type, conditions is [var only] ? only : new Filter.Or(conditions), cancellationToken).ConfigureAwait(false);
        return found?.Select(record => record["id"]!.ToString()).ToList();
    }

    /// <summary>
    /// For records by which nothing was sent to find them again, as a bad request makes them if it is taken after all: none, when no
    /// record is younger than the run but those that it knows. Else null, for the younger ones may be anybody's.
    /// </summary>
    private async Task<IReadOnlyList<string>?> NoRecordsAsync(string collection, CancellationToken cancellationToken)
    {
        if (session.Model.Object(collection) is not { } type)
            return [];

        if (ledger.Before(collection) is not { } before)
            return null;

        var younger = before.Newest is { } newest ? new Filter.Comparison("createdAt", "gte", newest) : null;
        var client = await session.OpenHousekeeperAsync(observer, cancellationToken).ConfigureAwait(false);
        var found = await ListAsync(client, type, younger, cancellationToken).ConfigureAwait(false);
        return found?.Count < MostRecords && found.All(record => IsOlder(record, before) || ledger.Made(record["id"]!.ToString())) ? [] : null;
    }

    private static async Task<IReadOnlyList<JsonObject>?> ListAsync(TargetClient client, ObjectModel type, Filter? filter, CancellationToken cancellationToken) =>
        (await client.Records(Protocol.Rest).ListAsync(type, new RecordQuery { Filter = filter, Limit = MostRecords }, cancellationToken).ConfigureAwait(false)).Value?.Records;

    /// <summary>As the target writes both: it may compare with more digits than it shows.</summary>
    private static bool IsOlder(JsonObject record, LedgerLine.Seen before) =>
        Json.Text(record["createdAt"]) is { } created && string.CompareOrdinal(created, before.Newest) <= 0;

    private Filter Condition(Trace trace) => trace.Id is { } id
        ? new Filter.Comparison(trace.Path, "eq", id)
        : new Filter.Comparison(trace.Path, "ilike", $"%{ledger.Marker}%");

    private async Task<IReadOnlyList<string>?> DefinitionsAsync(TargetClient client, string collection, CancellationToken cancellationToken) =>
        (await DefinitionLists.OfAsync(client, collection, cancellationToken).ConfigureAwait(false))?
            .Where(IsMarked)
            .Select(definition => definition["id"]!.ToString())
            .ToList();

    /// <summary>In a text of its own: what it holds may be another's that merely has a field of the run.</summary>
    private bool IsMarked(JsonObject definition) =>
        definition.Any(property => Json.Text(property.Value)?.Contains(ledger.Marker, StringComparison.OrdinalIgnoreCase) == true);
}
