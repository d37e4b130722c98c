namespace ContractSuite.Gherkin.Expressions;

/// <summary>One argument found in a step's text.</summary>
/// <param name="Value">Its text, quotes dropped.</param>
/// <param name="Start">Where it begins; null for a group that took no part.</param>
/// <param name="TypeName">The parameter type in the braces; null for a regular expression's group.</param>
internal sealed record StepArgument(string Value, int? Start, string? TypeName);
