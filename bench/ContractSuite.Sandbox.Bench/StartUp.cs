using System.Diagnostics;

namespace ContractSuite.Sandbox.Bench;

/// <summary>From the start of a process to its first answer.</summary>
internal static class StartUp
{
    public static async Task<TimeSpan> MedianAsync(int runs)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            await using var target = await Target.StartAsync();
            (await target.Http.GetAsync("/rest/people?limit=1")).EnsureSuccessStatusCode();
            times.Add(clock.Elapsed);
        }

        return times.Order().ElementAt(runs / 2);
    }
}
