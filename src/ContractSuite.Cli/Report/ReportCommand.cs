using System.CommandLine;
using ContractSuite.Reporting;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Report;

/// <summary><c>contractsuite report</c>: the documents of a record, made again.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var record = new Argument<string>("record") { Description = "A record that a run wrote: out/run.ndjson." };
        var output = new Option<string?>("--out") { Description = "The folder for the documents; the record's own without it." };
        var command = new Command(
            "report",
            "Makes the documents of a record again. Example: contractsuite report out/run.ndjson --out public")
        {
            record, output,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var path = Path.GetFullPath(result.GetRequiredValue(record), surroundings.Folder);
            if (!File.Exists(path))
            {
                throw new UsageException($"There is no record at {path}, expected the run.ndjson that 'contractsuite verify' writes. Check the path.");
            }

            var folder = result.GetValue(output) is { } named ? Path.GetFullPath(named, surroundings.Folder) : Path.GetDirectoryName(path)!;
            var run = RunRecord.Read(path);
            await Projections.WriteAllAsync(run, folder, cancellationToken).ConfigureAwait(false);
            await surroundings.Out.WriteLineAsync($"Document: {Path.Combine(folder, "index.html")}").ConfigureAwait(false);
            return (int)ExitCode.Kept;
        });
        return command;
    }
}
