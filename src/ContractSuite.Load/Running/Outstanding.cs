namespace ContractSuite.Load.Running;

/// <summary>Calls that were begun and not answered yet.</summary>
internal sealed class Outstanding
{
    private readonly TaskCompletionSource _empty = new();
    private long _count;
    private bool _closed;

    /// <summary>How many there are.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0 && Volatile.Read(ref _closed))
            _empty.TrySetResult();
    }

    /// <summary>No more are begun; the task ends with the last of them.</summary>
    public Task CloseAsync()
    {
        Volatile.Write(ref _closed, true);
        Interlocked.MemoryBarrier();
        if (Count == 0)
            _empty.TrySetResult();

        return _empty.Task;
    }
}
