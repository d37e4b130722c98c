using System.CommandLine;
using ContractSuite.Reporting;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Report;

/// <summary><c>contractsuite report</c>: the documents of a record, or of several that are shards of one run, made again.</summary>
internal static class ReportCommand
{
    private const string StandardOutput = "-";

    public static Command Create(Surroundings surroundings)
    {
        var records = new Argument<string[]>("record")
        {
            Description = "A record that a run wrote, out/run.ndjson; several are told as one.",
            Arity = ArgumentArity.OneOrMore,
        };
        var formats = new Option<string[]>("--format") { Description = "Which documents; all without it.", AllowMultipleArgumentsPerToken = true };
        formats.AcceptOnlyFromAmong([.. Projections.All.Select(projection => projection.Format)]);
        var output = new Option<string?>("--out") { Description = "The folder for the documents, the first record's own without it; - prints a single format." };
        var history = new Option<string?>("--history") { Description = "A folder with earlier runs, which the page Changes compares with; history beside the first record without it." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON and nothing else." };
        var command = new Command(
            "report",
            """
            Makes the documents of a record again, from the record alone.

            Examples:
              contractsuite report out/run.ndjson --out public
              contractsuite report out/run.ndjson --format github --out -
              contractsuite report out/run.ndjson --json
              contractsuite report shard-1/run.ndjson shard-2/run.ndjson --format html junit --out out
            """)
        {
            records, formats, output, history, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(output) == StandardOutput)
                result.AddError("--json prints the summary and --out - a format, expected one of them. Leave the other out.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var paths = result.GetRequiredValue(records).Select(path => Existing(path, surroundings)).ToList();
            var beside = Path.GetDirectoryName(paths[0])!;
            if (TimeAhead.Of(paths) is { } ahead)
                await surroundings.Error.WriteLineAsync(ahead).ConfigureAwait(false);
            var run = RunRecord.Read(paths);
            run = run with { History = RunHistory.Before(run, Path.GetFullPath(result.GetValue(history) ?? Path.Combine(beside, "history"), surroundings.Folder)) };
            var asked = result.GetValue(formats) is { Length: > 0 } named ? Projections.All.Where(projection => named.Contains(projection.Format)).ToList() : Projections.All;
            if (result.GetValue(output) == StandardOutput)
            {
                await PrintAsync(run, Only(asked), surroundings.Out, cancellationToken).ConfigureAwait(false);
                return (int)ExitCode.Kept;
            }

            var printed = result.GetValue(json);
            var folder = Path.GetFullPath(result.GetValue(output) ?? beside, surroundings.Folder);
            await WriteAsync(run, asked, folder, printed ? TextWriter.Null : surroundings.Out, cancellationToken).ConfigureAwait(false);
            if (printed)
            {
                await PrintAsync(run, Projections.All.Single(projection => projection.Format == "summary"), surroundings.Out, cancellationToken).ConfigureAwait(false);
                await surroundings.Out.WriteLineAsync().ConfigureAwait(false);
            }

            return (int)ExitCode.Kept;
        });
        return command;
    }

    private static string Existing(string named, Surroundings surroundings)
    {
        var path = Path.GetFullPath(named, surroundings.Folder);
        return File.Exists(path)
            ? path
            : throw new UsageException($"There is no record at {path}, expected the run.ndjson that 'contractsuite verify' writes. Check the path.");
    }

    private static Projection Only(IReadOnlyList<Projection> asked) => asked is [var only]
        ? only
        : throw new UsageException($"--out - prints one format, found {asked.Count}. Name it: --format {string.Join(" or ", Projections.All.Select(projection => projection.Format))}.");

    private static async Task WriteAsync(RunRecord run, IReadOnlyList<Projection> asked, string folder, TextWriter told, CancellationToken cancellationToken)
    {
        await Projections.WriteAsync(asked, run, folder, cancellationToken).ConfigureAwait(false);
        foreach (var projection in asked)
            await told.WriteLineAsync($"{projection.Format,-12} {Path.Combine(folder, projection.FileName)}").ConfigureAwait(false);
    }

    private static async Task PrintAsync(RunRecord run, Projection projection, TextWriter output, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await projection.WriteAsync(run, text, cancellationToken).ConfigureAwait(false);
        text.Position = 0;
        using var reader = new StreamReader(text);
        await output.WriteAsync(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
