namespace ContractSuite.Load.Results;

/// <summary>The latencies of good answers in a part of the measured time, whole.</summary>
/// <param name="At">Where it begins, in seconds from the beginning of measuring.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Histogram">HdrHistogram's compressed encoding (V2, microseconds), base64.</param>
public sealed record BlockFigures(double At, double Seconds, string Histogram);
