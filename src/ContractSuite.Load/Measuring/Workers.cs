namespace ContractSuite.Load.Measuring;

/// <summary>All workers of a run: one for each processor, sixteen at most, as each has histograms of its own.</summary>
internal sealed class Workers(int actions)
{
    private const int Most = 16;

    private readonly Worker[] _workers = [.. Enumerable.Range(0, Math.Min(Most, Environment.ProcessorCount)).Select(_ => new Worker(actions))];

    public void Record(in CallMeasure call) => _workers[Thread.GetCurrentProcessorId() % _workers.Length].Record(call);

    /// <summary>Adds what was recorded since the last call, action by action.</summary>
    public void DrainInto(Tally[] target)
    {
        foreach (var worker in _workers)
        {
            worker.DrainInto(target);
        }
    }
}
