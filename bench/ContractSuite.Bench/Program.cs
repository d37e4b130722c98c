using ContractSuite.Bench;

// What the suite costs: verify, beside a raw replay of the very same requests: against the instance that the environment names, asked for
// "target", which must be nobody's, as the replay tidies nothing up; else against the sandbox, and a fresh one (docs/adr/0015).
var ofTarget = args is ["target"];
var folder = Directory.CreateTempSubdirectory("contractsuite-bench-").FullName;
var (one, other, state) = (Path.Combine(folder, "one"), Path.Combine(folder, "other"), Path.Combine(folder, "state"));
if (ofTarget)
{
    // Whoever asks a server first waits for it to warm up: a replay took 214 s right after Twenty's start, 189 and 193 s later.
    await CommandRun.OfAsync(ofTarget, "verify", "--seed", "2", "--out", other, "--state", state);
}

var verify = await CommandRun.OfAsync(ofTarget, "verify", "--seed", "1", "--out", one, "--state", state);
var replay = await ReplayedAsync(Path.Combine(one, "run.ndjson"));
if (verify.ExitCode != 0)
    Console.WriteLine(verify.Said);

Console.WriteLine(FormattableString.Invariant($"verify: exit code {verify.ExitCode}, first line after {verify.FirstLine.TotalSeconds:0.00} s, whole run {verify.Whole.TotalSeconds:0.00} s"));
Console.WriteLine(FormattableString.Invariant($"raw replay of its {replay.Requests} requests, one after another: {replay.Duration.TotalSeconds:0.00} s, {replay.SameStatus} with the same status"));
Console.WriteLine(FormattableString.Invariant($"ratio: first line of verify, of the 2 s allowed | {verify.FirstLine.TotalSeconds / 2:0.00} | at most 1"));
if (!ofTarget)
    Console.WriteLine(FormattableString.Invariant($"ratio: the whole of verify, of the 20 s allowed | {verify.Whole.TotalSeconds / 20:0.00} | at most 1"));
Console.WriteLine(FormattableString.Invariant($"ratio: verify beside a raw replay of its requests, one after another, {(ofTarget ? "of a Twenty" : "of the sandbox")} | {verify.Whole / replay.Duration:0.00} | {(ofTarget ? "at most 1.3" : "told for comparison")}"));
var ended = verify.ExitCode;
if (!ofTarget)
{
    await CommandRun.OfAsync(ofTarget, "verify", "--seed", "2", "--out", other, "--state", state);
    var diff = await CommandRun.OfAsync(ofTarget, "diff", Path.Combine(one, "run.ndjson"), Path.Combine(other, "run.ndjson"), "--fail-on", "harmless", "--out", folder);
    Console.WriteLine(FormattableString.Invariant($"diff of two whole runs with different seeds: exit code {diff.ExitCode}, {diff.Whole.TotalSeconds:0.00} s"));
    Console.WriteLine(FormattableString.Invariant($"ratio: diff of two whole runs with different seeds, of the 5 s allowed | {diff.Whole.TotalSeconds / 5:0.00} | at most 1"));
    ended += diff.ExitCode;
}

Directory.Delete(folder, recursive: true);
return ended;

async Task<(int Requests, int SameStatus, TimeSpan Duration)> ReplayedAsync(string record)
{
    if (ofTarget)
        return await RawReplay.RunAsync(record, ReplayTarget.OfEnvironment());

    await using var sandbox = await SandboxRun.StartAsync();
    return await RawReplay.RunAsync(record, sandbox.Target);
}
