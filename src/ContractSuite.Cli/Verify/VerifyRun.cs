using System.Globalization;
using ContractSuite.Cli.Progress;
using ContractSuite.Cli.Report;
using ContractSuite.Contract;
using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Deviations;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Running;
using ContractSuite.Reporting;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Verify;

/// <summary>The main job: decide on the target, run the features, project the record, say the verdict.</summary>
internal sealed class VerifyRun(VerifyRequest request, Surroundings surroundings)
{
    private readonly IReadOnlyList<FeatureSource> _features = [.. FeatureSource.ReadFolder(SuiteFiles.Features), .. request.Own.Features];
    private readonly ContractLibrary _library = request.Strict
        ? ContractLibrary.Load(SuiteFiles.Schemas).With(DeviationList.Empty)
        : ContractLibrary.Load(SuiteFiles.Schemas);
    private readonly IWorkWatch _watch = WorkWatch.Of(surroundings, request.IsSilent);

    /// <summary>Where is told what stands beside the verdict: JSON has the standard output for itself.</summary>
    private TextWriter Beside => request.Telling is Telling.Json ? surroundings.Error : surroundings.Out;

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var named = TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, request.Target);
        if (named is not null)
            return await VerifyAsync(named, "", cancellationToken).ConfigureAwait(false);

        var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            return await VerifyAsync(EmbeddedSandbox.SettingsOf(sandbox), "the sandbox at ", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ExitCode> VerifyAsync(TargetSettings settings, string kind, CancellationToken cancellationToken)
    {
        await (request.IsSilent ? TextWriter.Null : surroundings.Out).WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Verifying {kind}{settings.BaseUrl} with seed {request.Seed}")).ConfigureAwait(false);
        using var end = new RunEnd(cancellationToken);
        var plan = RunPlan.Of(_features, request.Selection);
        using var record = RecordSink.Create(Path.Combine(request.Out, "run.ndjson"), surroundings.Secrets, reason => end.Stop(reason, ExitCode.Usage));
        var result = await RunFeaturesAsync(settings, plan, record, end).ConfigureAwait(false);
        if (end.Reason is { } reason)
            await surroundings.Error.WriteLineAsync(reason).ConfigureAwait(false);

        // Where the record could not be written there is no room for documents either; 'report' makes them of what was written.
        if (end is { Reason: not null, Code: ExitCode.Usage })
            return end.Code;

        var run = await ProjectedAsync(record).ConfigureAwait(false);
        if (end.Reason is not null)
            return end.Code;

        if (run.Verdict.Scenarios == 0)
            throw new UsageException($"No scenario has the tags {request.Tags}. A run without a scenario shows nothing; check --tags.");

        var today = DateOnly.FromDateTime((run.Started ?? TimeProvider.System.GetUtcNow()).UtcDateTime);
        if (request.UpdateDeviations)
            await ProposeAsync(run, today).ConfigureAwait(false);

        // A run of which tags or permissions left something out tells nothing of what it did not reach.
        var isWhole = request is { Tags: null or "", ReadOnly: false } && settings.MayWrite;
        var objections = isWhole ? await ReviewAsync(run, today).ConfigureAwait(false) : 0;
        return run.Verdict.Ships && result.IsGood && objections == 0 ? ExitCode.Kept : ExitCode.Broken;
    }

    private async Task ProposeAsync(RunRecord run, DateOnly today)
    {
        var path = Path.Combine(request.Out, "deviations.proposed.yaml");
        await File.WriteAllTextAsync(path, DeviationProposal.Yaml(DeviationProposal.Of(_library.Deviations, run.Findings, run.Facts?.TargetVersion, today))).ConfigureAwait(false);
        await Beside.WriteLineAsync($"Proposed deviations: {path}. Review them, then move them to schemas/deviations.yaml.").ConfigureAwait(false);
    }

    /// <summary>Tells what a whole run shows beside its verdict, and how many objections there are.</summary>
    private async Task<int> ReviewAsync(RunRecord run, DateOnly today)
    {
        var review = RunReview.Of(run, _library, CoverageMinimum.Read(Path.Combine(SuiteFiles.Schemas, "coverage.yaml")), today);
        foreach (var line in request.Telling is Telling.Verdict ? review.Objections : review.Remarks.Concat(review.Objections))
        {
            await Beside.WriteLineAsync(line).ConfigureAwait(false);
        }

        return review.Objections.Count;
    }

    private async Task<RunResult> RunFeaturesAsync(TargetSettings settings, RunPlan plan, RecordSink record, RunEnd end)
    {
        var lines = new FeatureLines(surroundings.Out, request.Telling, new TimeLeft(plan.Features, TimeProvider.System), plan.Scenarios, TimeProvider.System);
        var guest = new GuestOptions
        {
            StateFolder = request.State,
            ReadOnly = request.ReadOnly,
            Destructive = request.Destructive,
            Secrets = surroundings.Secrets,
            Watch = _watch,
            OnTargetLost = reason => end.Stop(reason, ExitCode.TargetUnusable),
        };
        var suite = await SuiteRun.StartAsync(settings, _library, request.Seed, guest, lines, end.Token).ConfigureAwait(false);
        await using (suite.ConfigureAwait(false))
        {
            if (request.Tags is null)
                await suite.CoverEverythingAsync(end.Token).ConfigureAwait(false);

            var options = new EngineOptions
            {
                StepAssemblies = [typeof(SuiteRun).Assembly, .. request.Own.StepAssemblies],
                Tags = request.Selection,
                Configure = container => container.RegisterInstanceAs(suite),
            };
            suite.WhyStopped = () => end.Reason;
            suite.Command = request.Command;
            return await Engine.RunAsync(options, _features, record, lines, end.Token).ConfigureAwait(false);
        }
    }

    private async Task<RunRecord> ProjectedAsync(RecordSink record)
    {
        var run = await Documents.MakeAsync(_watch, record.EndAsync(), async (read, progress) =>
        {
            var compared = read with { History = RunHistory.Before(read, request.History) };
            RunHistory.Add(compared, request.History);
            await Projections.WriteAllAsync(compared, request.Out, progress, CancellationToken.None).ConfigureAwait(false);
            return compared;
        }).ConfigureAwait(false);
        await (request.IsSilent ? TextWriter.Null : surroundings.Out).WriteLineAsync().ConfigureAwait(false);
        await (request.Telling is Telling.Json
            ? surroundings.Out.WriteLineAsync(await File.ReadAllTextAsync(Path.Combine(request.Out, "summary.json"), CancellationToken.None).ConfigureAwait(false))
            : VerdictLines.WriteAsync(surroundings.Out, run, Path.Combine(request.Out, "index.html"))).ConfigureAwait(false);
        return run;
    }
}
