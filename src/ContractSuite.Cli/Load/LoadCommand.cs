using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ContractSuite.Load.Shards;

namespace ContractSuite.Cli.Load;

/// <summary><c>contractsuite load</c>: will this server carry our people?</summary>
internal static class LoadCommand
{
    /// <summary>Several generators must make one and the same workload.</summary>
    private const int DefaultSeed = 1;

    public static Command Create(Surroundings surroundings)
    {
        var output = new Option<string>("--out") { Description = "The folder for run.ndjson, its documents and a .hlog for each workload.", DefaultValueFactory = _ => "out" };
        var tags = new Option<string?>("--tags") { Description = "Only load scenarios with these tags; without it all but @soak." };
        var seed = new Option<int>("--seed") { Description = "The seed of data, arrivals and mix.", DefaultValueFactory = _ => DefaultSeed };
        var target = new Option<string?>("--target") { Description = "A target named in contractsuite.json." };
        var state = StateOption.Create(surroundings);
        var capacity = new Option<bool>("--find-capacity") { Description = "Raise the rate until the promises break, and say what this instance carries." };
        var abort = new Option<bool>("--abort-on-fail") { Description = "End a workload as soon as a promise is broken." };
        var baseline = new Option<string?>("--baseline") { Description = "The run.ndjson of an earlier run, to say what got slower." };
        var shard = new Option<Shard>("--shard")
        {
            Description = "The part of the load that this process makes, such as 2/4.",
            CustomParser = ReadShard,
            DefaultValueFactory = _ => Shard.Whole,
        };
        var startAt = new Option<DateTimeOffset?>("--start-at") { Description = "When the load begins, so that all parts begin together: 2026-11-24T12:00:00Z.", CustomParser = ReadMoment };
        var prometheus = new Option<int?>("--prometheus") { Description = "Serve metrics for Prometheus on this port of 127.0.0.1." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON and nothing else." };
        var command = new Command(
            "load",
            """
            Makes load as the features in features/load describe it, and holds the target to their promises.

            OTEL_EXPORTER_OTLP_ENDPOINT sends the figures of each second to a collector.

            Examples:
              contractsuite load
              contractsuite load --find-capacity --tags @day
              contractsuite load --baseline last-week/run.ndjson
              contractsuite load --shard 1/3 --start-at 2026-11-24T12:00:00Z
            """)
        {
            output, tags, seed, target, state, capacity, abort, baseline, shard, startAt, prometheus, json, MergeCommand.Create(surroundings),
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var request = new LoadRequest
            {
                Out = Path.GetFullPath(result.GetRequiredValue(output), surroundings.Folder),
                Tags = result.GetValue(tags),
                Seed = result.GetValue(seed),
                Target = result.GetValue(target),
                Command = TypedCommand.Of(result),
                State = Path.GetFullPath(result.GetRequiredValue(state), surroundings.Folder),
                FindsCapacity = result.GetValue(capacity),
                AbortsOnFail = result.GetValue(abort),
                Baseline = result.GetValue(baseline) is { } path ? Path.GetFullPath(path, surroundings.Folder) : null,
                Shard = result.GetValue(shard),
                StartAt = result.GetValue(startAt),
                PrometheusPort = result.GetValue(prometheus),
                Json = result.GetValue(json),
            };
            var code = await new LoadRun(request, request.Json ? surroundings with { Out = TextWriter.Null, Terminal = null } : surroundings).RunAsync(cancellationToken).ConfigureAwait(false);
            if (request.Json)
                await surroundings.Out.WriteLineAsync(await File.ReadAllTextAsync(Path.Combine(request.Out, "summary.json"), CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);
            return (int)code;
        });
        return command;
    }

    private static Shard ReadShard(ArgumentResult argument)
    {
        if (Shard.Read(argument.Tokens[0].Value) is { } shard)
            return shard;

        argument.AddError($"--shard is '{argument.Tokens[0].Value}', expected a part and how many there are with a slash between, such as 2/4.");
        return Shard.Whole;
    }

    private static DateTimeOffset? ReadMoment(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;

        argument.AddError($"--start-at is '{text}', expected a moment such as 2026-11-24T12:00:00Z.");
        return null;
    }
}
