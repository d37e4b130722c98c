using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;

namespace ContractSuite.Gherkin.Running;

/// <summary>Runs features from beginning to end: what the command line uses.</summary>
public static class Engine
{
    /// <summary>
    /// Runs every scenario that the options select; features run beside one another, the scenarios of one in their order.
    /// Throws <see cref="FeatureSyntaxException"/> before anything runs, and the fault of a hook of the run, or of anything
    /// outside steps and hooks, once the record is whole. Cancelling lets running steps end, and the hooks after them run.
    /// </summary>
    public static async Task<RunResult> RunAsync(
        EngineOptions options,
        IReadOnlyList<FeatureSource> features,
        IMessageSink sink,
        IProgress<FeatureResult> progress,
        CancellationToken cancellationToken = default)
    {
        var run = new EngineRun(options, sink);
        await using (run.ConfigureAwait(false))
        {
            var selected = features.Select(run.Add).Where(feature => feature.Pickles.Count > 0).ToList();
            var results = new List<FeatureResult>();
            try
            {
                await run.StartAsync().ConfigureAwait(false);
                var alone = selected.Where(feature => feature.HasTag(options.AloneTag)).ToList();
                await RunAllAsync(selected.Except(alone).OrderByDescending(feature => feature.HasTag(options.LongTag)), options.Parallelism).ConfigureAwait(false);
                await RunAllAsync(alone, parallelism: 1).ConfigureAwait(false);
                await run.FinishAsync(!cancellationToken.IsCancellationRequested).ConfigureAwait(false);
                return new RunResult(results, cancellationToken.IsCancellationRequested);
            }
            catch (Exception fault)
            {
                await run.FinishAsync(success: false, fault).ConfigureAwait(false);
                throw;
            }

            async Task RunAllAsync(IEnumerable<FeatureExecution> executions, int parallelism) =>
                await Parallel.ForEachAsync(executions, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (feature, _) =>
                {
                    if (cancellationToken.IsCancellationRequested || run.IsStopped)
                        return;

                    var result = await feature.RunAllAsync(cancellationToken).ConfigureAwait(false);
                    lock (results)
                    {
                        results.Add(result);
                        progress.Report(result);
                    }
                }).ConfigureAwait(false);
        }
    }
}
