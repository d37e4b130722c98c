namespace ContractSuite.Load.Measuring;

/// <summary>
/// A worker's own tallies, one for each action: there are as many workers as processors, and a call is recorded with the one of
/// the processor that it ended on, so that they hardly ever wait for each other.
/// </summary>
internal sealed class Worker(int actions)
{
    private readonly Lock _lock = new();
    private readonly Tally[] _tallies = [.. Enumerable.Range(0, actions).Select(_ => new Tally())];

    public void Record(in CallMeasure call)
    {
        lock (_lock)
        {
            _tallies[call.Action].Record(call);
        }
    }

    /// <summary>Hands what it has over and begins anew.</summary>
    public void DrainInto(Tally[] target)
    {
        lock (_lock)
        {
            for (var i = 0; i < _tallies.Length; i++)
            {
                if (_tallies[i].Count == 0)
                    continue;

                target[i].Add(_tallies[i]);
                _tallies[i].Clear();
            }
        }
    }
}
