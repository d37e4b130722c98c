using System.CommandLine;
using ContractSuite.Reporting;

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
            var request = new ReportRequest
            {
                Records = paths,
                Documents = result.GetValue(formats) is { Length: > 0 } named ? [.. Projections.All.Where(projection => named.Contains(projection.Format))] : Projections.All,
                Out = result.GetValue(output) == StandardOutput ? null : Path.GetFullPath(result.GetValue(output) ?? beside, surroundings.Folder),
                History = Path.GetFullPath(result.GetValue(history) ?? Path.Combine(beside, "history"), surroundings.Folder),
                Json = result.GetValue(json),
            };
            await new ReportRun(request, surroundings).RunAsync(cancellationToken).ConfigureAwait(false);
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
}
