namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>A least and a most, both inclusive; null for none.</summary>
internal sealed record Bounds(double? Least, double? Most)
{
    public bool Hold(double number) => !(number < Least) && !(number > Most);
}
