using System.Globalization;
using ContractSuite.Contract;
using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Deviations;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Reporting;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Sandbox;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Verify;

/// <summary>The main job: decide on the target, run the features, project the record, say the verdict.</summary>
internal static class VerifyRun
{
    public static async Task<ExitCode> RunAsync(VerifyRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        FeatureSource[] features = [.. FeatureSource.ReadFolder(SuiteFiles.Features), .. request.Own.Features];
        var known = ContractLibrary.Load(SuiteFiles.Schemas);
        var library = request.Strict ? known.With(DeviationList.Empty) : known;
        var named = TargetSettingsReader.Read(surroundings.Environment, surroundings.Folder, request.Target);
        var sandbox = named is null ? await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken).ConfigureAwait(false) : null;
        try
        {
            var settings = named ?? SettingsOf(sandbox!);
            await (request.Telling is Telling.Json ? TextWriter.Null : surroundings.Out).WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"Verifying {(sandbox is null ? "" : "the sandbox at ")}{settings.BaseUrl} with seed {request.Seed}")).ConfigureAwait(false);
            return await VerifyAsync(request, surroundings, features, library, settings, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (sandbox is not null)
                await sandbox.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<ExitCode> VerifyAsync(
        VerifyRequest request,
        Surroundings surroundings,
        IReadOnlyList<FeatureSource> features,
        ContractLibrary library,
        TargetSettings settings,
        CancellationToken cancellationToken)
    {
        var lines = new FeatureLines(surroundings.Out, request.Telling, new TimeLeft(features.Count, TimeProvider.System));
        var suite = await SuiteRun.StartAsync(settings, library, request.Seed, lines, cancellationToken).ConfigureAwait(false);
        var recordPath = Path.Combine(request.Out, "run.ndjson");
        RunResult result;
        await using (suite.ConfigureAwait(false))
        {
            var options = new EngineOptions
            {
                StepAssemblies = [typeof(SuiteRun).Assembly, .. request.Own.StepAssemblies],
                Tags = request.Tags is { Length: > 0 } tags ? $"({tags}) and not @load" : "not @load",
                Configure = container => container.RegisterInstanceAs(suite),
            };
            using var record = NdjsonMessageSink.Create(recordPath);
            result = await Engine.RunAsync(options, features, record, lines, cancellationToken).ConfigureAwait(false);
        }

        var run = RunRecord.Read(recordPath);
        run = run with { History = RunHistory.Before(run, request.History) };
        RunHistory.Add(run, request.History);
        await Projections.WriteAllAsync(run, request.Out, CancellationToken.None).ConfigureAwait(false);
        await (request.Telling is Telling.Json
            ? surroundings.Out.WriteLineAsync(await File.ReadAllTextAsync(Path.Combine(request.Out, "summary.json"), CancellationToken.None).ConfigureAwait(false))
            : VerdictLines.WriteAsync(surroundings.Out, run, Path.Combine(request.Out, "index.html"))).ConfigureAwait(false);
        if (result.IsCancelled)
            return ExitCode.Interrupted;

        if (run.Verdict.Scenarios == 0)
            throw new UsageException($"No scenario has the tags {request.Tags}. A run without a scenario shows nothing; check --tags.");

        var objections = await ReviewAsync(request, surroundings, run, library).ConfigureAwait(false);
        return run.Verdict.Ships && result.IsGood && objections == 0 ? ExitCode.Kept : ExitCode.Broken;
    }

    /// <summary>A run of which tags left something out tells nothing of what it did not reach.</summary>
    private static async Task<int> ReviewAsync(VerifyRequest request, Surroundings surroundings, RunRecord run, ContractLibrary library)
    {
        var today = DateOnly.FromDateTime((run.Started ?? TimeProvider.System.GetUtcNow()).UtcDateTime);
        if (request.UpdateDeviations)
        {
            var path = Path.Combine(request.Out, "deviations.proposed.yaml");
            await File.WriteAllTextAsync(path, DeviationProposal.Yaml(DeviationProposal.Of(library.Deviations, run.Findings, run.Facts?.TargetVersion, today))).ConfigureAwait(false);
            await surroundings.Out.WriteLineAsync($"Proposed deviations: {path}. Review them, then move them to schemas/deviations.yaml.").ConfigureAwait(false);
        }

        if (request.Tags is { Length: > 0 })
            return 0;

        var review = RunReview.Of(run, library, CoverageMinimum.Read(Path.Combine(SuiteFiles.Schemas, "coverage.yaml")), today);
        await review.WriteAsync(surroundings.Out).ConfigureAwait(false);
        return review.Objections.Count;
    }

    private static TargetSettings SettingsOf(SandboxServer sandbox) => new()
    {
        BaseUrl = sandbox.BaseUrl,
        ApiKey = sandbox.OwnerKey,
        OtherKeys = sandbox.Keys,
        IsSandbox = true,
    };
}
