namespace ContractSuite.Target.Ledgers;

/// <summary>What the lines of a ledger come to: what is still there, and which answers are missing. Not for several threads.</summary>
internal sealed class LedgerPage
{
    private readonly SortedDictionary<long, LedgerEntry> _entries = [];
    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, LedgerLine.Seen> _seen = [];

    /// <summary>The first line; null before it was read.</summary>
    public LedgerLine.Opened? Opened { get; private set; }

    /// <summary>Entries that are not settled, the latest first: the order in which they are to be removed.</summary>
    public IEnumerable<LedgerEntry> Open => _entries.Values.Reverse();

    /// <summary>Whether this run made a thing of that id, whether it is still there or not.</summary>
    public bool Made(string id) => _ids.Contains(id);

    /// <summary>How the records of an object were before the run wrote to them; null when nobody looked.</summary>
    public LedgerLine.Seen? Before(string collection) => _seen.GetValueOrDefault(collection);

    public void Add(LedgerLine line)
    {
        switch (line)
        {
            case LedgerLine.Opened opened:
                Opened = opened;
                break;
            case LedgerLine.Seen seen when !_entries.Values.Any(entry => entry.Intended.Collection == seen.Collection):
                _ = _seen.TryAdd(seen.Collection, seen);
                break;
            case LedgerLine.Intended intended:
                _entries[intended.Intent] = new LedgerEntry(intended, null);
                break;
            case LedgerLine.Made made when _entries.TryGetValue(made.Intent, out var entry):
                _ids.UnionWith(made.Ids);
                _entries[made.Intent] = entry with { Ids = made.Ids };
                break;
            case LedgerLine.Refused refused:
                _entries.Remove(refused.Intent);
                break;
            case LedgerLine.Gone gone:
                Remove(gone.Thing);
                break;
        }
    }

    private void Remove(Thing thing)
    {
        var entry = _entries.Values.FirstOrDefault(candidate => candidate.Intended.Kind == thing.Kind && candidate.Ids?.Contains(thing.Id) == true);
        if (entry is null)
            return;

        var left = entry.Ids!.Where(id => id != thing.Id).ToList();
        if (left.Count > 0)
            _entries[entry.Intended.Intent] = entry with { Ids = left };
        else
            Remove(entry);
    }

    private void Remove(LedgerEntry whole)
    {
        _entries.Remove(whole.Intended.Intent);
        foreach (var part in _entries.Values.Where(entry => entry.GoesWith(whole)).ToList())
        {
            Remove(part);
        }
    }
}
