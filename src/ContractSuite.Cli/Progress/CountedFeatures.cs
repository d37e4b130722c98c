using ContractSuite.Gherkin.Running;

namespace ContractSuite.Cli.Progress;

/// <summary>Tells how far a run is by the features that ended; the engine tells them one at a time.</summary>
internal sealed class CountedFeatures(int features, IProgress<double> progress) : IProgress<FeatureResult>
{
    private int _ended;

    public void Report(FeatureResult value) => progress.Report((double)++_ended / features);
}
