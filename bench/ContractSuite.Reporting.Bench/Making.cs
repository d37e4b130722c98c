using System.Diagnostics;

namespace ContractSuite.Reporting.Bench;

/// <summary>Makes the document of a record as a user does: a process that starts, reads, writes and ends.</summary>
internal static class Making
{
    /// <summary>The median of some times.</summary>
    public static async Task<TimeSpan> MedianAsync(string record, int times)
    {
        var taken = new List<TimeSpan>();
        for (var time = 0; time < times; time++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Path.Combine(AppContext.BaseDirectory, "contractsuite.dll"), "report", record, "--format", "html" },
                RedirectStandardOutput = true,
            })!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"contractsuite report {record} ended with {process.ExitCode}.");
            taken.Add(clock.Elapsed);
        }

        return taken.Order().ElementAt(times / 2);
    }
}
