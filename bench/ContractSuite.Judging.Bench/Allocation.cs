namespace ContractSuite.Judging.Bench;

/// <summary>Memory that a verdict asks for.</summary>
internal static class Allocation
{
    /// <summary>Bytes of the second verdict: the first composes what all later ones share.</summary>
    public static long Of(Func<int> judge)
    {
        judge();
        var before = GC.GetAllocatedBytesForCurrentThread();
        judge();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
