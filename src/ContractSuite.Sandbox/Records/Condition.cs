using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records;

/// <summary>A filter, parsed from either protocol and not yet checked against the object.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds for every record.</summary>
    public static Condition Always { get; } = new And([]);

    /// <summary>The first names of all paths.</summary>
    public IEnumerable<string> Fields() => this switch
    {
        And and => and.Parts.SelectMany(part => part.Fields()),
        Or or => or.Parts.SelectMany(part => part.Fields()),
        Not not => not.Part.Fields(),
        Comparison comparison => [comparison.Path[0]],
        _ => [],
    };

    /// <summary>One comparison.</summary>
    /// <param name="Path"><c>["name","firstName"]</c>, <c>["company","name"]</c>.</param>
    /// <param name="Operator"><c>eq</c>, <c>in</c>, <c>is</c>, …</param>
    /// <param name="Value">What to compare with: from REST a text or list of texts, from GraphQL any JSON.</param>
    public sealed record Comparison(IReadOnlyList<string> Path, string Operator, JsonNode? Value) : Condition;

    /// <summary>All hold; empty always holds.</summary>
    public sealed record And(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>One holds; empty always holds, as the product has it.</summary>
    public sealed record Or(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Condition Part) : Condition;
}
