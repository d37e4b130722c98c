using ContractSuite.Gherkin.Bindings;
using ContractSuite.Gherkin.Features;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.BoDi;
using HookType = Reqnroll.Bindings.HookType;

namespace ContractSuite.Gherkin.Running;

/// <summary>A feature in a run: its scenarios one after another, its hooks around them.</summary>
public sealed class FeatureExecution : IAsyncDisposable
{
    private readonly EngineRun _run;
    private readonly ObjectContainer _container;
    private readonly FeatureContext _context;
    private bool _started;

    internal FeatureExecution(EngineRun run, ParsedFeature feature, IReadOnlyList<Pickle> pickles)
    {
        _run = run;
        Feature = feature;
        Pickles = pickles;
        _container = new ObjectContainer(run.Container);
        _context = new FeatureContext(_container, InfoOf(feature));
        _container.RegisterInstanceAs(_context);
    }

    /// <summary>The feature.</summary>
    public ParsedFeature Feature { get; }

    /// <summary>The scenarios that were selected.</summary>
    public IReadOnlyList<Pickle> Pickles { get; }

    /// <summary>Whether the feature itself has a tag; without the at sign.</summary>
    public bool HasTag(string tag) => Feature.Tags.Contains(tag);

    /// <summary>
    /// Runs the scenario at a line: of an outline the line of its row. Throws <see cref="ArgumentException"/> when none is there.
    /// </summary>
    public Task<ScenarioResult> RunAsync(int line) => RunAsync(
        Pickles.FirstOrDefault(pickle => pickle.Location.Line == line)
        ?? throw new ArgumentException($"{Feature.Source.Uri} has no scenario at line {line}.", nameof(line)),
        CancellationToken.None);

    /// <summary>Runs every selected scenario until cancelled, and the feature's hooks around them.</summary>
    public async Task<FeatureResult> RunAllAsync(CancellationToken cancellationToken)
    {
        var clock = _run.Messages.Time.GetTimestamp();
        var results = new List<ScenarioResult>();
        foreach (var pickle in Pickles)
        {
            if (cancellationToken.IsCancellationRequested || _run.IsStopped)
                break;

            results.Add(await RunAsync(pickle, cancellationToken).ConfigureAwait(false));
        }

        await DisposeAsync().ConfigureAwait(false);
        return new FeatureResult(Feature.Source.Uri, Feature.Title, results, _run.Messages.Time.GetElapsedTime(clock));
    }

    /// <summary>Runs the hooks after the feature, if any scenario ran, and disposes what lived as long as it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_started)
        {
            _started = false;
            await RunHooksAsync(HookType.AfterFeature).ConfigureAwait(false);
        }

        await _container.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<ScenarioResult> RunAsync(Pickle pickle, CancellationToken stop)
    {
        if (!_started)
        {
            _started = true;
            await RunHooksAsync(HookType.BeforeFeature).ConfigureAwait(false);
        }

        var scenario = new ScenarioExecution(_run, Feature, _container, pickle);
        await using (scenario.ConfigureAwait(false))
        {
            var result = await scenario.RunAsync(stop).ConfigureAwait(false);
            _run.Note(result);
            return result;
        }
    }

    private static FeatureInfo InfoOf(ParsedFeature feature) => new(
        Path.GetDirectoryName(feature.Source.Uri)!.Replace('\\', '/'),
        feature.Title,
        feature.Document.Feature?.Description ?? "",
        [.. feature.Tags]);

    private async Task RunHooksAsync(HookType moment)
    {
        foreach (var hook in _run.Registry.Hooks.Where(hook => hook.Type == moment && hook.Covers(Feature.Title, null, Feature.Tags)))
        {
            await Invocation.CallHookAsync(hook.Method, _container).ConfigureAwait(false);
        }
    }
}
