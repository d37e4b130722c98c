namespace ContractSuite.Contract.Rules.Specification;

/// <summary>
/// A rule that compares the answer with what the target publishes of itself. What it finds is told once in the table of
/// disagreements (<see cref="ContractSuite.Contract.Published.Disagreements"/>), not with every exchange.
/// </summary>
internal abstract class PublishedRule : Rule;
