namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>Something counted or computed over records.</summary>
/// <param name="Name">What both protocols call it: <c>totalCount</c>, <c>sumEmployees</c>, <c>countEmptyName</c>.</param>
/// <param name="Field">The field whose values it looks at; null for <c>totalCount</c>.</param>
/// <param name="GraphQLType"><c>Int</c>, <c>Float</c> or <c>DateTime</c>.</param>
/// <param name="Sql">The SQL over the row <c>r</c>.</param>
/// <param name="IsText">Whether REST's groups write it as text: counts, percentages, and money.</param>
internal sealed record Aggregate(string Name, string? Field, string GraphQLType, string Sql, bool IsText)
{
    /// <summary>Percentages, which REST's groups write with twenty decimals.</summary>
    public bool IsShare => Name.StartsWith("percentage", StringComparison.Ordinal);
}
