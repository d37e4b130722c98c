namespace ContractSuite.Load.Results;

/// <summary>A stretch of the measured time; latencies in microseconds, of good answers that came in it.</summary>
/// <param name="At">Where it begins, in seconds from the beginning of measuring.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Count">Calls that ended in it.</param>
/// <param name="Failed">Those that came to an error.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">95 % are not above it.</param>
/// <param name="P99">99 % are not above it.</param>
/// <param name="Max">The longest.</param>
public sealed record IntervalFigures(double At, double Seconds, long Count, long Failed, long P50, long P95, long P99, long Max);
