using System.CommandLine;
using ContractSuite.Load.Histograms;
using ContractSuite.Load.Models;
using ContractSuite.Load.Shards;

namespace ContractSuite.Cli.Load;

/// <summary><c>contractsuite load merge</c>: the histograms of several generators as if one had made them.</summary>
internal static class MergeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("logs") { Description = "The .hlog files of the parts.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON and nothing else." };
        var command = new Command(
            "merge",
            """
            Adds up the .hlog files of several generators, exactly.

            Examples:
              contractsuite load merge */*.hlog
              contractsuite load merge */*.hlog --json
            """)
        {
            files, json,
        };
        command.SetAction(async (result, _) =>
        {
            var merged = Merge([.. result.GetRequiredValue(files).Select(file => Path.GetFullPath(file, surroundings.Folder))]);
            if (result.GetValue(json))
            {
                await surroundings.Out.WriteAsync(JsonOutput.Of(MergeJson.Of(merged))).ConfigureAwait(false);
                return (int)ExitCode.Kept;
            }

            await surroundings.Out.WriteLineAsync($"{"",-44}{"answers",10}{"failed",10}{"median",12}{"95 %",12}{"99 %",12}{"99.9 %",12}{"longest",12}").ConfigureAwait(false);
            foreach (var (action, histogram) in merged.Good)
            {
                await surroundings.Out.WriteLineAsync(Line(action, histogram, merged.Failed.GetValueOrDefault(action)?.Count ?? 0)).ConfigureAwait(false);
            }

            await surroundings.Out.WriteLineAsync(Line("all", merged.Overall, merged.Failed.Values.Sum(histogram => histogram.Count))).ConfigureAwait(false);
            return (int)ExitCode.Kept;
        });
        return command;
    }

    private static MergedLoad Merge(IReadOnlyList<string> files)
    {
        var streams = files.Select(file => (Name: Path.GetFileName(file), Log: (Stream)File.OpenRead(file))).ToList();
        try
        {
            return HistogramLog.Merge(streams);
        }
        finally
        {
            streams.ForEach(stream => stream.Log.Dispose());
        }
    }

    private static string Line(string action, LatencyHistogram histogram, long failed)
    {
        var at = histogram.At([50, 95, 99, 99.9]).Append(histogram.Max).Select(value => $"{DurationWords.OfMicroseconds(value),12}");
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{action,-44}{histogram.Count,10:N0}{failed,10:N0}{string.Concat(at)}");
    }
}
