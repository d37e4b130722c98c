using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>One argument found in a step's text.</summary>
/// <param name="Value">Its text, quotes dropped.</param>
/// <param name="Group">Where it stands, with the groups within.</param>
/// <param name="TypeName">The parameter type in the braces; null for a regular expression's group.</param>
internal sealed record StepArgument(string Value, Group Group, string? TypeName);
