namespace ContractSuite.Load.Results;

/// <summary>A point of a percentile curve.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Micros">So much of all is not above this.</param>
public readonly record struct CurvePoint(double Percent, long Micros);
