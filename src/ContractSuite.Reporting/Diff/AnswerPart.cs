namespace ContractSuite.Reporting.Diff;

/// <summary>One place in the good answers of an operation, with every kind of value that was seen there.</summary>
/// <param name="Pointer">A JSON pointer, <c>*</c> for any item of a list: <c>/data/people/*/jobTitle</c>.</param>
/// <param name="Scenario">The scenario that showed it first.</param>
/// <param name="Exchange">The exchange that showed it first.</param>
internal sealed record AnswerPart(string Pointer, string Scenario, string Exchange)
{
    public const string Null = "null";

    /// <summary>The kinds of value, in JSON Schema's words.</summary>
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public string Shown => string.Join(" or ", Kinds);

    public bool IsOnlyNull => Kinds.Count == 1 && Kinds.Contains(Null);

    /// <summary>The pointer of what holds it.</summary>
    public string Parent => Pointer[..Pointer.LastIndexOf('/')];
}
