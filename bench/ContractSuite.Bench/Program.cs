using System.Diagnostics;
using ContractSuite.Bench;
using ContractSuite.Cli;

// What the suite costs: verify against the sandbox, beside a raw replay of the very same requests against a fresh one.
var folder = Directory.CreateTempSubdirectory("contractsuite-bench-").FullName;
var output = new FirstLine();
var clock = Stopwatch.StartNew();
var code = await RunAsync("verify", "--seed", "1", "--out", folder);
var verify = clock.Elapsed;
var replay = await RawReplay.RunAsync(Path.Combine(folder, "run.ndjson"));
var other = Path.Combine(folder, "other");
await RunAsync("verify", "--seed", "2", "--out", other);
clock.Restart();
var difference = await RunAsync("diff", Path.Combine(folder, "run.ndjson"), Path.Combine(other, "run.ndjson"), "--fail-on", "harmless");
var diff = clock.Elapsed;
Directory.Delete(folder, recursive: true);

Console.WriteLine(FormattableString.Invariant($"verify: exit code {(int)code}, first line after {output.After.TotalSeconds:0.00} s, whole run {verify.TotalSeconds:0.00} s"));
Console.WriteLine(FormattableString.Invariant($"raw replay of its {replay.Requests} requests, one after another: {replay.Duration.TotalSeconds:0.00} s, {replay.SameStatus} with the same status"));
Console.WriteLine(FormattableString.Invariant($"ratio: first line of verify, of the 2 s allowed | {output.After.TotalSeconds / 2:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: the whole of verify, of the 20 s allowed | {verify.TotalSeconds / 20:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: verify beside a raw replay of its requests, one after another | {verify / replay.Duration:0.00} | at most 1.3"));
Console.WriteLine(FormattableString.Invariant($"diff of two whole runs with different seeds: exit code {(int)difference}, {diff.TotalSeconds:0.00} s"));
Console.WriteLine(FormattableString.Invariant($"ratio: diff of two whole runs, of the 5 s allowed | {diff.TotalSeconds / 5:0.00} | at most 1"));
return (int)code;

Task<ExitCode> RunAsync(params string[] arguments) =>
    CommandLine.RunAsync(arguments, new Surroundings { Out = output, Error = Console.Error, Environment = new Dictionary<string, string>(), Folder = folder });
