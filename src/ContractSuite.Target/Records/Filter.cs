using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>A condition on records (docs/twenty-2.21.0.md, section 4.5): a closed tree of comparisons, and, or, not.</summary>
public abstract record Filter
{
    private Filter()
    {
    }

    /// <summary>A comparison of one field, or sub-field, or field of a to-one relation.</summary>
    /// <param name="Path"><c>jobTitle</c>, <c>name.firstName</c>, <c>company.name</c>.</param>
    /// <param name="Operator">As both protocols spell it: <c>eq</c>, <c>neq</c>, <c>gt</c>, <c>gte</c>, <c>lt</c>, <c>lte</c>, <c>in</c>, <c>is</c>, <c>like</c>, <c>ilike</c>, <c>startsWith</c>, <c>endsWith</c>, <c>containsAny</c>.</param>
    /// <param name="Value">A JSON value: text, number, boolean, array for <c>in</c> and <c>containsAny</c>; <c>"NULL"</c> or <c>"NOT_NULL"</c> for <c>is</c>.</param>
    public sealed record Comparison(string Path, string Operator, JsonNode? Value) : Filter;

    /// <summary>All of them hold.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record And(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>At least one holds.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record Or(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>It does not hold.</summary>
    /// <param name="Part">What must not hold.</param>
    public sealed record Not(Filter Part) : Filter;
}
