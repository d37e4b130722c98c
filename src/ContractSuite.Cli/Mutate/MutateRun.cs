using System.Diagnostics;
using ContractSuite.Cli.Progress;
using ContractSuite.Cli.Report;
using ContractSuite.Contract;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Mutation;
using ContractSuite.Reporting;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Sandbox;
using ContractSuite.Target;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Mutate;

/// <summary>The proof: the whole run first, then one run for each mutant with the scenarios that can notice it.</summary>
internal sealed class MutateRun
{
    private readonly MutateRequest _request;
    private readonly MutateLines _lines;
    private readonly SuiteThrough _suite;
    private readonly TargetSettings? _named;
    private readonly TextWriter _json;
    private readonly IWorkWatch _watch;
    private readonly SecretBook _secrets;

    private string PathOfBook => Path.Combine(_request.Out, "mutation.json");

    private MutateRun(MutateRequest request, Surroundings surroundings)
    {
        _request = request;
        _lines = new MutateLines(request.Json ? TextWriter.Null : surroundings.Out);
        _watch = WorkWatch.Of(surroundings, isSilent: request.Json);
        _json = request.Json ? surroundings.Out : TextWriter.Null;
        _suite = new SuiteThrough(FeatureSource.ReadFolder(SuiteFiles.Features), ContractLibrary.Load(SuiteFiles.Schemas), request, surroundings.Secrets);
        _secrets = surroundings.Secrets;
        _named = TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, request.Target);
    }

    public static async Task<ExitCode> RunAsync(MutateRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var run = new MutateRun(request, surroundings);
        var mutants = MutantBook.All().Where(run.IsWanted).ToList();
        return mutants.Count == 0
            ? throw new UsageException($"No mutant has '{request.Mutants}' in its name or area. The areas are {string.Join(", ", Enum.GetNames<Area>())}.")
            : await run.ProveAsync(mutants, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ExitCode> ProveAsync(IReadOnlyList<Mutant> mutants, CancellationToken cancellationToken)
    {
        var whole = await RunWholeAsync(cancellationToken).ConfigureAwait(false);
        var known = (_request.Resume ? ProofBook.Read(PathOfBook, _request)?.Proofs : null) ?? [];
        var book = new ProofBook
        {
            Seed = _request.Seed,
            Tags = _request.Tags,
            TargetVersion = whole.Facts?.TargetVersion,
            Scenarios = whole.Verdict.Scenarios,
            Mutants = mutants.Count,
            Proofs = [.. known.Where(proof => mutants.Any(mutant => mutant.Name == proof.Mutant))],
            Objections = whole.Verdict.Ships ? null : whole.Verdict.Objections,
        };
        if (book.Objections is { } objections)
        {
            await _lines.WriteAsync("Nothing can be proven: the suite finds fault with the target as it is.", objections).ConfigureAwait(false);
            return await EndedAsync(book, ExitCode.Broken).ConfigureAwait(false);
        }

        _lines.Begin(book, whole);
        var untried = mutants.ExceptBy(book.Proofs.Select(proof => proof.Mutant), mutant => mutant.Name).ToList();
        book = await _watch.WatchAsync("Trying mutants", progress => ProveEachAsync(untried, book, whole, progress, cancellationToken)).ConfigureAwait(false);
        if (book.Proofs.Count < book.Mutants)
            return await EndedAsync(book, ExitCode.Interrupted).ConfigureAwait(false);

        await _lines.WriteEndAsync(book, PathOfBook).ConfigureAwait(false);
        await _lines.WriteAsync($"Document: {await DocumentedAsync(book).ConfigureAwait(false)}", []).ConfigureAwait(false);
        return await EndedAsync(book, book.Share < _request.AtLeast ? ExitCode.Broken : ExitCode.Kept).ConfigureAwait(false);
    }

    /// <summary>Tries them until the run is to end, and keeps what came of each at once.</summary>
    private async Task<ProofBook> ProveEachAsync(IReadOnlyList<Mutant> untried, ProofBook known, RunRecord whole, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var book = known;
        foreach (var (number, mutant) in untried.Index())
        {
            if (cancellationToken.IsCancellationRequested)
                break;

            progress.Report((double)number / untried.Count);
            var proof = await ProveAsync(mutant, whole, cancellationToken).ConfigureAwait(false);
            // What the end of the run cut off shows nothing: --resume tries it again.
            if (cancellationToken.IsCancellationRequested)
                break;

            book = book with { Proofs = [.. book.Proofs, proof] };
            await book.WriteAsync(PathOfBook).ConfigureAwait(false);
            await _lines.WriteAsync(book, proof).ConfigureAwait(false);
        }

        return book;
    }

    private async Task<ExitCode> EndedAsync(ProofBook book, ExitCode code)
    {
        await _json.WriteAsync(JsonOutput.Of(book)).ConfigureAwait(false);
        return code;
    }

    /// <summary>The proof goes into the record of the whole run, and from there into its documents.</summary>
    private async Task<string> DocumentedAsync(ProofBook book)
    {
        var record = Path.Combine(_request.Out, "run.ndjson");
        await File.AppendAllTextAsync(record, book.Message() + "\n").ConfigureAwait(false);
        return await Documents.MakeAsync(_watch, [record], async (run, progress) =>
        {
            await Projections.WriteAllAsync(run, _request.Out, progress).ConfigureAwait(false);
            return Path.Combine(_request.Out, "index.html");
        }).ConfigureAwait(false);
    }

    private Task<RunRecord> RunWholeAsync(CancellationToken cancellationToken) =>
        _watch.WatchAsync("Running the whole suite", progress => RunWholeAsync(new CountedFeatures(_suite.Features, progress), cancellationToken));

    private async Task<RunRecord> RunWholeAsync(CountedFeatures progress, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_request.Out, "run.ndjson");
        using (var sink = NdjsonMessageSink.Create(path, _secrets.Redacted))
        {
            await ThroughAsync(null, settings => _suite.RunAsync(settings, null, stopsAtFirstFailure: false, sink, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return RunRecord.Read(path);
    }

    private async Task<Proof> ProveAsync(Mutant mutant, RunRecord whole, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var able = AbleToNotice(mutant, whole);
        var proof = new Proof
        {
            Mutant = mutant.Name,
            Area = mutant.Area,
            StandsFor = mutant.StandsFor,
            Source = mutant.Source,
            Fate = Fate.NotReached,
            Hint = $"No scenario sends a request that this would change. Add one to the features about {mutant.Area.ToString().ToLowerInvariant()}.",
            Scenarios = able.Count,
            Seconds = 0,
        };
        if (able.Count == 0)
            return proof;

        var (by, message) = await KilledByAsync(mutant, able, cancellationToken).ConfigureAwait(false);
        return proof with
        {
            Fate = by is null ? Fate.Survived : Fate.Killed,
            KilledBy = by,
            Message = message,
            Hint = by is null ? mutant.WhyUnnoticed ?? $"{able.Count} scenarios got such answers and none minded, {able[0].Name} among them. Expect more there, or add a rule." : null,
            Seconds = Math.Round(clock.Elapsed.TotalSeconds, 1),
        };
    }

    private async Task<(string? By, string? Message)> KilledByAsync(Mutant mutant, IReadOnlyList<RecordedScenario> able, CancellationToken cancellationToken)
    {
        try
        {
            var only = able.Select(scenario => (scenario.Uri, scenario.Line)).ToHashSet();
            var result = await ThroughAsync(
                MutantBook.Fresh(mutant),
                settings => _suite.RunAsync(settings, only, stopsAtFirstFailure: true, new Unrecorded(), new Progress<FeatureResult>(), cancellationToken),
                cancellationToken).ConfigureAwait(false);
            var bad = result.Features.SelectMany(feature => feature.Scenarios).FirstOrDefault(scenario => scenario.IsBad);
            return bad is null ? (null, null) : ($"{bad.Uri}:{bad.Line} {bad.Name}", bad.Message?.Split('\n', 2)[0]);
        }
        catch (TargetUnusableException fault)
        {
            return ("the discovery of the target", fault.Message);
        }
    }

    /// <summary>
    /// What a mutant does to the discovery of the target can be noticed by every scenario. One mutant sees the whole run, as it would
    /// between suite and target: what it remembers of the discovery is what it answers a scenario with.
    /// </summary>
    private static List<RecordedScenario> AbleToNotice(Mutant mutant, RunRecord whole)
    {
        var fresh = MutantBook.Fresh(mutant);
        var baseUrl = whole.Facts!.BaseUrl;
        var carriedOut = whole.Scenarios.Where(scenario => scenario.Outcome is Outcome.Passed);
        return RecordedTarget.Touches(fresh, whole.Surroundings.SelectMany(step => step.Exchanges), baseUrl)
            ? [.. carriedOut]
            : [.. carriedOut.Where(scenario => RecordedTarget.Touches(fresh, scenario.Exchanges, baseUrl))];
    }

    /// <summary>Starts a proxy before the target, a fresh sandbox where there is none, and ends both.</summary>
    private async Task<RunResult> ThroughAsync(Mutant? mutant, Func<TargetSettings, Task<RunResult>> run, CancellationToken cancellationToken)
    {
        var sandbox = _named is null ? await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken).ConfigureAwait(false) : null;
        try
        {
            var settings = _named ?? EmbeddedSandbox.SettingsOf(sandbox!);
            var proxy = await BreakingProxy.StartAsync(settings.BaseUrl, settings.ApiKey, mutant, cancellationToken).ConfigureAwait(false);
            await using (proxy.ConfigureAwait(false))
            {
                return await run(settings with { BaseUrl = proxy.BaseUrl }).ConfigureAwait(false);
            }
        }
        finally
        {
            if (sandbox is not null)
                await sandbox.DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool IsWanted(Mutant mutant) => _request.Mutants is not { } wanted
        || mutant.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        || mutant.Area.ToString().Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
