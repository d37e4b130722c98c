using ContractSuite.Cli.Verify;
using ContractSuite.Contract;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Secrets;
using ContractSuite.Target.Settings;

namespace ContractSuite.Cli.Mutate;

/// <summary>Runs the suite against an address, for what came of its scenarios.</summary>
internal sealed class SuiteThrough(IReadOnlyList<FeatureSource> features, ContractLibrary library, MutateRequest request, SecretBook secrets) : IPacingObserver
{
    /// <summary>Features with a scenario of the tags.</summary>
    public int Features => RunPlan.Of(features, VerifyRequest.SelectionOf(request.Tags)).Features;

    /// <summary>Runs scenarios. Throws <see cref="TargetUnusableException"/> where the target cannot even be discovered.</summary>
    /// <param name="settings">The target, or the proxy before it.</param>
    /// <param name="only">The scenarios; null for all of the tags.</param>
    /// <param name="stopsAtFirstFailure">Whether one failure is enough.</param>
    /// <param name="sink">Where the record goes.</param>
    /// <param name="progress">Is told of each feature that ends.</param>
    /// <param name="cancellationToken">Lets running scenarios end.</param>
    public async Task<RunResult> RunAsync(
        TargetSettings settings,
        IReadOnlySet<(string Uri, long Line)>? only,
        bool stopsAtFirstFailure,
        IMessageSink sink,
        IProgress<FeatureResult> progress,
        CancellationToken cancellationToken)
    {
        var suite = await SuiteRun.StartAsync(settings, library, request.Seed, new GuestOptions { Secrets = secrets }, this, cancellationToken).ConfigureAwait(false);
        await using (suite.ConfigureAwait(false))
        {
            var options = new EngineOptions
            {
                StepAssemblies = [typeof(SuiteRun).Assembly],
                Tags = VerifyRequest.SelectionOf(request.Tags),
                Only = only,
                StopsAtFirstFailure = stopsAtFirstFailure,
                Configure = container => container.RegisterInstanceAs(suite),
            };
            return await Engine.RunAsync(options, features, sink, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Waiting(TimeSpan pause, RateLimit limit, long spent)
    {
    }
}
