namespace ContractSuite.Sandbox.Records;

/// <summary>What holds for the rows that are meant, over the row <c>r</c>.</summary>
/// <param name="Sql">The condition.</param>
/// <param name="Parameters">Its values; whoever adds to the statement adds here.</param>
internal sealed record RecordWhere(string Sql, List<(string Name, object? Value)> Parameters);
