namespace ContractSuite.Reporting.Recorded;

/// <summary>The progress of a part of some work, told as that of the whole.</summary>
/// <param name="whole">Is told.</param>
/// <param name="from">The share of the whole that is done when the part begins.</param>
/// <param name="to">The share that is done when it ends.</param>
public sealed class PartOfProgress(IProgress<double> whole, double from, double to) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => whole.Report(from + (value * (to - from)));
}
