namespace ContractSuite.Contract.Coverage;

/// <summary>What was reached, in percent of what is there; and, as a minimum, what must be (<c>schemas/coverage.yaml</c>).</summary>
/// <param name="Operations">Published operations that were answered well.</param>
/// <param name="Fields">Fields of the discovered objects that were seen with a value.</param>
/// <param name="Refusals">Kinds of refusal that were seen, surface by surface.</param>
/// <param name="Rules">Rules that were checked at least once.</param>
public sealed record CoverageFigures(double Operations, double Fields, double Refusals, double Rules)
{
    /// <summary>Nothing is asked for.</summary>
    public static CoverageFigures Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>What stays below a minimum, a sentence each; empty when nothing does.</summary>
    public IEnumerable<string> Below(CoverageFigures minimum)
    {
        (string What, double Reached, double Asked)[] figures =
            [("operations", Operations, minimum.Operations), ("fields", Fields, minimum.Fields), ("refusals", Refusals, minimum.Refusals), ("rules", Rules, minimum.Rules)];
        return figures
            .Where(figure => figure.Reached < figure.Asked)
            .Select(figure => FormattableString.Invariant($"Coverage of {figure.What} is {figure.Reached:0.0} %, expected at least {figure.Asked:0.0} % (schemas/coverage.yaml)."));
    }
}
