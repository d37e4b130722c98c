using System.Globalization;
using ContractSuite.Cli.Progress;
using ContractSuite.Cli.Report;
using ContractSuite.Cli.Verify;
using ContractSuite.Contract;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Running;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Reporting;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Load;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Settings;
using Spectre.Console;

namespace ContractSuite.Cli.Load;

/// <summary>
/// A load run: decide on the target, say what its rate limit allows, run the workloads one after another, say what came of them.
/// </summary>
internal sealed class LoadRun(LoadRequest request, Surroundings surroundings)
{
    private readonly IReadOnlyList<FeatureSource> _features = FeatureSource.ReadFolder(SuiteFiles.Features);
    private readonly ContractLibrary _library = ContractLibrary.Load(SuiteFiles.Schemas);
    private readonly IReadOnlyDictionary<string, LoadResult> _baseline =
        request.Baseline is { } path ? BaselineRecord.Read(path) : new Dictionary<string, LoadResult>();

    /// <summary>In lines, as the terminal belongs to the table.</summary>
    private readonly IWorkWatch _watch = WorkWatch.Of(surroundings with { Terminal = null }, request.Json);

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var named = TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, request.Target);
        if (named is not null)
            return await LoadAsync(named, "", cancellationToken).ConfigureAwait(false);

        var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            return await LoadAsync(EmbeddedSandbox.SettingsOf(sandbox), "the sandbox at ", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ExitCode> LoadAsync(TargetSettings settings, string kind, CancellationToken cancellationToken)
    {
        await surroundings.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Loading {kind}{settings.BaseUrl} with seed {request.Seed}, part {request.Shard}")).ConfigureAwait(false);
        using var end = new RunEnd(cancellationToken);
        var plan = RunPlan.Of(_features, request.Selection);
        using var record = RecordSink.Create(Path.Combine(request.Out, "run.ndjson"), surroundings.Secrets, reason => end.Stop(reason, ExitCode.Usage));
        var result = await RunFeaturesAsync(settings, plan, record, end).ConfigureAwait(false);
        if (end.Reason is { } reason)
            await surroundings.Error.WriteLineAsync(reason).ConfigureAwait(false);

        var run = await Documents.MakeAsync(_watch, record.EndAsync(), async (read, progress) =>
        {
            await Projections.WriteAllAsync(read, request.Out, progress, CancellationToken.None).ConfigureAwait(false);
            return read;
        }).ConfigureAwait(false);
        await surroundings.Out.WriteLineAsync().ConfigureAwait(false);
        await VerdictLines.WriteAsync(surroundings.Out, run, Path.Combine(request.Out, "index.html")).ConfigureAwait(false);
        return end.Reason is not null ? end.Code
            : run.Verdict.Scenarios == 0 ? throw new UsageException($"No load scenario has the tags {request.Tags}. A run without a scenario shows nothing; check --tags.")
            : run.Verdict.Ships && result.IsGood ? ExitCode.Kept
            : ExitCode.Broken;
    }

    private async Task<RunResult> RunFeaturesAsync(TargetSettings settings, RunPlan plan, RecordSink record, RunEnd end)
    {
        var lines = new FeatureLines(surroundings.Out, Telling.Features, new TimeLeft(plan.Features, TimeProvider.System), plan.Scenarios, TimeProvider.System);
        using var meter = new LoadMeter();
        using var export = MetricsExport.Start(request, surroundings);
        var guest = new GuestOptions
        {
            StateFolder = request.State,
            Secrets = surroundings.Secrets,
            Watch = _watch,
            OnTargetLost = reason => end.Stop(reason, ExitCode.TargetUnusable),
        };
        var suite = await SuiteRun.StartAsync(settings, _library, request.Seed, guest, lines, end.Token).ConfigureAwait(false);
        await using (suite.ConfigureAwait(false))
        {
            if (!settings.IsSandbox && await RateLimitNotice.AskAsync(suite.Session, end.Token).ConfigureAwait(false) is { } notice)
                await surroundings.Out.WriteLineAsync(notice).ConfigureAwait(false);

            if (request.StartAt - surroundings.Time.GetUtcNow() is { Ticks: > 0 } wait)
                await surroundings.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The load begins at {request.StartAt:yyyy-MM-dd HH:mm:ss zzz}, in about {TimeWords.Of(wait)}.")).ConfigureAwait(false);

            suite.WhyStopped = () => end.Reason;
            suite.Command = request.Command;
            return await WatchedAsync(view =>
            {
                var host = HostOf(new LoadObservers(view, meter), end.Token);
                var options = new EngineOptions
                {
                    StepAssemblies = [typeof(SuiteRun).Assembly],
                    Tags = request.Selection,
                    Parallelism = 1,
                    Configure = container =>
                    {
                        container.RegisterInstanceAs(suite);
                        container.RegisterInstanceAs(host);
                    },
                };
                return Engine.RunAsync(options, _features, record, lines, end.Token);
            }).ConfigureAwait(false);
        }
    }

    private LoadHost HostOf(ILoadObserver observer, CancellationToken stop) => new()
    {
        Observer = observer,
        Shard = request.Shard,
        StartAt = request.StartAt,
        FindsCapacity = request.FindsCapacity,
        AbortsOnFail = request.AbortsOnFail,
        PromisesOf = AnnouncedPromises.Of(_features),
        Baseline = _baseline,
        Say = surroundings.Out.WriteLine,
        Keep = new HistogramLogs(request).Write,
        Stop = stop,
    };

    /// <summary>With a table on a terminal, and with lines elsewhere.</summary>
    private async Task<RunResult> WatchedAsync(Func<ILoadObserver, Task<RunResult>> run)
    {
        if (surroundings.Terminal is not { } terminal)
            return await run(new ProgressLines(surroundings.Out)).ConfigureAwait(false);

        return await terminal.Live(new Text("")).AutoClear(true).StartAsync(display => run(new LiveView(display))).ConfigureAwait(false);
    }
}
