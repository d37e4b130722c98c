namespace ContractSuite.Steps.Running;

/// <summary>
/// Records that are made ahead for scenarios which need the same of their own, as each request counts against the target's rate limit:
/// twice at first, as most outlines have a row for each protocol, then four times at once. What nobody takes is removed with the rest.
/// </summary>
/// <param name="newMark">A mark that no other records bear.</param>
internal sealed class Stock(Func<string> newMark)
{
    private const int First = 2;
    private const int Further = 4;

    private readonly Dictionary<string, Queue<MadeRecords>> _ready = new(StringComparer.Ordinal);

    /// <summary>Records that nobody has had yet.</summary>
    /// <param name="what">Tells these records from others.</param>
    /// <param name="make">Makes them by one request, once for each mark.</param>
    public async Task<MadeRecords> TakeAsync(string what, Func<IReadOnlyList<string>, Task<IReadOnlyList<MadeRecords>>> make)
    {
        if (!_ready.TryGetValue(what, out var ready))
            _ready[what] = ready = new Queue<MadeRecords>(await make(Marks(First)));
        else if (ready.Count == 0)
            _ready[what] = ready = new Queue<MadeRecords>(await make(Marks(Further)));

        return ready.Dequeue();
    }

    /// <summary>Gives away nothing more of what was made so far.</summary>
    public void Clear() => _ready.Clear();

    private string[] Marks(int count) => [.. Enumerable.Range(0, count).Select(_ => newMark())];
}
