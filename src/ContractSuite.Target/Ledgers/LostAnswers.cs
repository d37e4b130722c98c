using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Ledgers;

/// <summary>Finds by the run's marker what intents made whose answers never came.</summary>
internal sealed class LostAnswers(TargetSession session, Ledger ledger, IExchangeObserver observer)
{
    private const int MostRecords = 200;

    /// <summary>
    /// Settles every intent without an answer that it can: with the ids of what is there, or as having made nothing. Those that it
    /// cannot look for stay as they are.
    /// </summary>
    public async Task FindAsync(CancellationToken cancellationToken)
    {
        foreach (var group in ledger.Left.Where(entry => entry.Ids is null).Select(entry => entry.Intended).GroupBy(intent => (intent.Kind, intent.Collection, intent.Actor)).ToList())
        {
            var actor = session.Knows(group.Key.Actor) && group.Key.Actor != TargetSession.Nobody ? group.Key.Actor : TargetSession.Owner;
            var client = session.Open(actor, observer);
            var found = group.Key.Kind is ThingKind.Record
                ? await RecordsAsync(client, group.Key.Collection, group.SelectMany(intent => intent.Traces), cancellationToken).ConfigureAwait(false)
                : await DefinitionsAsync(client, group.Key.Collection, cancellationToken).ConfigureAwait(false);
            if (found is not null)
                Settle([.. group.Select(intent => intent.Intent)], found);
        }
    }

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

    /// <summary>The ids of records by their traces; null when the target does not tell, or there is nothing to look for.</summary>
    private async Task<IReadOnlyList<string>?> RecordsAsync(TargetClient client, string collection, IEnumerable<Trace> traces, CancellationToken cancellationToken)
    {
        if (session.Model.Object(collection) is not { } type)
            return [];

        Filter[] conditions = [.. traces.Where(trace => trace.Id is null || trace.Path == "id" || ledger.Made(trace.Id)).Distinct().Select(Condition)];
        if (conditions.Length == 0)
            return null;

        var query = new RecordQuery { Filter = conditions is [var only] ? only : new Filter.Or(conditions), Limit = MostRecords };
        var page = await client.Records(Protocol.Rest).ListAsync(type, query, cancellationToken).ConfigureAwait(false);
        return page.Value?.Records.Select(record => record["id"]!.ToString()).ToList();
    }

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
