namespace ContractSuite.Load.Results;

/// <summary>How often one kind of error came.</summary>
/// <param name="Kind"><c>timeout</c>, <c>429 LIMIT_REACHED</c>, …</param>
/// <param name="Count">At least one.</param>
public sealed record ErrorFigures(string Kind, long Count);
