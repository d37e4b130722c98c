namespace ContractSuite.Judging.Bench;

/// <summary>Processor time of a verdict: on a machine that is shared, the clock on the wall tells of the neighbours.</summary>
internal static class ProcessorTime
{
    private const int Rounds = 300;

    /// <summary>Measures after as many rounds of warming up.</summary>
    public static TimeSpan Of(Func<int> judge)
    {
        Repeat(judge);
        var before = Environment.CpuUsage.TotalTime;
        Repeat(judge);
        return (Environment.CpuUsage.TotalTime - before) / Rounds;
    }

    private static void Repeat(Func<int> judge)
    {
        for (var round = 0; round < Rounds; round++)
        {
            judge();
        }
    }
}
