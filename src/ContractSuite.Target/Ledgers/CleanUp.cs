using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Ledgers;

/// <summary>
/// Removes what a ledger remembers, in reverse order, each by its id: whatever is not in the ledger cannot be hit. Removing twice
/// does no harm.
/// </summary>
public sealed class CleanUp
{
    private const int MostRounds = 4;

    private readonly TargetSession _session;
    private readonly Ledger _ledger;
    private readonly Removal _removal;
    private readonly LostAnswers _lost;
    private IProgress<double> _progress = new Progress<double>();
    private int _known;
    private int _done;

    /// <summary>A clean-up by the clients of a session.</summary>
    /// <param name="session">The target.</param>
    /// <param name="ledger">What was made there.</param>
    /// <param name="observer">Sees the exchanges.</param>
    public CleanUp(TargetSession session, Ledger ledger, IExchangeObserver observer)
    {
        _session = session;
        _ledger = ledger;
        _removal = new Removal(session, observer);
        _lost = new LostAnswers(session, ledger, observer);
    }

    /// <summary>Removes what was made, as far as its ids are known and the target lets it. What stays is left to <see cref="FinishAsync"/>.</summary>
    public Task RemoveAsync(IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken = default) =>
        RemoveAsync([.. entries], fewest: 1, cancellationToken);

    /// <summary>Likewise, but of each object only as many records as one request removes: the others wait until there are enough of them.</summary>
    public Task RemoveSoFarAsync(IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken = default) =>
        RemoveAsync([.. entries], Removal.MostAtOnce, cancellationToken);

    /// <summary>
    /// When nothing of the run is under way any more: looks for what lost answers may have made, and removes all that is left. A
    /// target that answers badly is asked a few times.
    /// </summary>
    public Task FinishAsync(CancellationToken cancellationToken = default) => _session.Guest.Watch.WatchAsync("Removing what the run made", async progress =>
    {
        (_progress, _known, _done) = (progress, _ledger.Left.Sum(entry => entry.Ids?.Count ?? 1), 0);
        await FinishAllAsync(cancellationToken).ConfigureAwait(false);
        return _done;
    });

    private async Task FinishAllAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds && _ledger.Left.Count > 0 && !_session.Guest.HasLostItsTarget; round++)
        {
            await _lost.FindAsync(cancellationToken).ConfigureAwait(false);
            await RemoveAsync(_ledger.Left.Where(entry => entry.Ids is not null), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records first, those of one object together: a request each is what a rate limit counts. Then definitions.</summary>
    private async Task RemoveAsync(IReadOnlyList<LedgerEntry> entries, int fewest, CancellationToken cancellationToken)
    {
        var left = entries.Where(entry => !entries.Any(entry.GoesWith)).ToList();
        foreach (var records in left.Where(IsOfRecords).GroupBy(entry => (entry.Intended.Collection, entry.Intended.Actor)))
        {
            foreach (var batch in records.SelectMany(entry => entry.Things).Chunk(Removal.MostAtOnce).Where(batch => batch.Length >= fewest))
            {
                await RemoveAsync(batch, records.Key.Actor, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var entry in left.Where(entry => !IsOfRecords(entry)))
        {
            await RemoveEachAsync(entry.Things, entry.Intended.Actor, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsOfRecords(LedgerEntry entry) => entry.Intended.Kind is ThingKind.Record;

    private async Task RemoveAsync(Thing[] records, string actor, CancellationToken cancellationToken)
    {
        if (records.Length > 1 && await _removal.AreGoneAsync(records, actor, cancellationToken).ConfigureAwait(false))
            Gone(records);
        else
            await RemoveEachAsync(records, actor, cancellationToken).ConfigureAwait(false);
    }

    private async Task RemoveEachAsync(IEnumerable<Thing> things, string actor, CancellationToken cancellationToken)
    {
        foreach (var thing in things)
        {
            if (_session.Guest.HasLostItsTarget)
                return;

            if (await _removal.IsGoneAsync(thing, actor, cancellationToken).ConfigureAwait(false))
                Gone([thing]);
        }
    }

    private void Gone(Thing[] things)
    {
        _ledger.Gone(things);
        _done += things.Length;
        _progress.Report(Math.Min(1, (double)_done / Math.Max(1, _known)));
    }
}
