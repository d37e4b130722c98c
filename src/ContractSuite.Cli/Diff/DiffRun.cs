using ContractSuite.Cli.Progress;
using ContractSuite.Cli.Verify;
using ContractSuite.Reporting.Diff;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Diff;

/// <summary>The comparison: reads both records, verifying targets first, and says what changed.</summary>
internal static class DiffRun
{
    /// <summary>The share of the time that reading both records takes.</summary>
    private const double Reading = 0.6;

    public static async Task<ExitCode> RunAsync(DiffRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var said = request.Json ? surroundings with { Out = TextWriter.Null } : surroundings;
        string[] paths =
        [
            await RecordAsync(request.Before, "before", request, said, cancellationToken).ConfigureAwait(false),
            await RecordAsync(request.After, "after", request, said, cancellationToken).ConfigureAwait(false),
        ];
        var accepted = AcceptedDifferences.Read(request.AcceptedFile);
        var (before, after, found) = await WorkWatch.Of(said, isSilent: request.Json)
            .WatchAsync("Comparing", progress => Task.Run(() => ComparedAsync(paths, request.Consumer, progress), cancellationToken)).ConfigureAwait(false);
        var differences = accepted.Mark(found);

        Directory.CreateDirectory(request.Out);
        var path = Path.Combine(request.Out, "diff.json");
        var json = DiffJson.Serialize(before, after, differences);
        await File.WriteAllTextAsync(path, json, cancellationToken).ConfigureAwait(false);
        await (request.Json ? surroundings.Out.WriteAsync(json) : DiffLines.WriteAsync(surroundings.Out, before, after, differences, path)).ConfigureAwait(false);
        if (request.Accept is { } reason)
        {
            accepted.Accept(request.AcceptedFile, differences, reason);
            await said.Out.WriteLineAsync($"Accepted: {request.AcceptedFile}").ConfigureAwait(false);
            return ExitCode.Kept;
        }

        return differences.Any(difference => difference.Accepted is null && difference.Rule.Impact <= request.FailsOn) ? ExitCode.Broken : ExitCode.Kept;
    }

    private static async Task<(RunRecord Before, RunRecord After, IReadOnlyList<Difference> Found)> ComparedAsync(string[] paths, string? consumer, IProgress<double> progress)
    {
        // Both at once, of which one tells how far they are: records of one suite are about as long.
        var reading = Task.Run(() => RunRecord.Read(paths[1]));
        var before = RunRecord.Read(paths[0], new PartOfProgress(progress, 0, Reading));
        var after = await reading.ConfigureAwait(false);
        var use = consumer is null ? null : ConsumerUse.Read(consumer, before.Model);
        return (before, after, [.. Comparison.Of(before, after).Where(difference => use?.IsConcernedBy(difference) != false)]);
    }

    /// <summary>The path of a side's record, which is made where the side is a target.</summary>
    private static async Task<string> RecordAsync(string side, string folder, DiffRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(side, surroundings.Folder);
        if (File.Exists(path))
            return path;

        if (side.EndsWith(".ndjson", StringComparison.Ordinal))
            throw new UsageException($"There is no record at {path}. Name the run.ndjson that 'contractsuite verify' wrote, or a target of contractsuite.json.");

        var verified = new VerifyRequest
        {
            Out = Path.Combine(request.Out, folder),
            History = Path.Combine(request.Out, folder, "history"),
            State = StateFolder.Of(surroundings.Environment),
            Seed = request.Seed,
            Target = side,
            Telling = request.Json ? Telling.Verdict : Telling.Features,
        };
        var code = await new VerifyRun(verified, surroundings).RunAsync(cancellationToken).ConfigureAwait(false);
        return code is ExitCode.Kept or ExitCode.Broken
            ? Path.Combine(verified.Out, "run.ndjson")
            : throw new OperationCanceledException($"The verification of {side} was stopped.");
    }
}
