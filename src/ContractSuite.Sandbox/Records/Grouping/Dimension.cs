using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>What records are grouped by.</summary>
/// <param name="Path">The field's path.</param>
/// <param name="Sql">The group's value as SQL over the row <c>r</c>.</param>
/// <param name="Comparing">How the values are compared.</param>
internal sealed record Dimension(IReadOnlyList<string> Path, string Sql, Comparing Comparing);
