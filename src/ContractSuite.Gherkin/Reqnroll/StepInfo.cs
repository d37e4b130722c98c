using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>A step as the feature has it, placeholders filled in.</summary>
/// <param name="StepDefinitionType">Its kind.</param>
/// <param name="Text">Its text without the keyword.</param>
/// <param name="Table">Its table; null when there is none.</param>
/// <param name="MultilineText">Its doc string; null when there is none.</param>
public sealed record StepInfo(StepDefinitionType StepDefinitionType, string Text, DataTable? Table, string? MultilineText);
