using System.Text.Json.Nodes;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>
/// Many conditions in two questions, as each request costs of the rate limit. Whichever condition is wrong about whichever record, one of the
/// two answers is wrong: the first lacks a record that a condition does not find, the second has one that a condition finds too much.
/// </summary>
/// <param name="conditions">The conditions.</param>
/// <param name="everybody">The ids of all records, by name.</param>
internal sealed class JoinedConditions(IReadOnlyList<ToldCondition> conditions, IReadOnlyDictionary<string, string> everybody)
{
    /// <summary>Everybody meets it: whom a condition should not find is let through without it.</summary>
    public Filter AllLetThrough => new Filter.And([.. conditions.Select(condition => Others(condition) is { } others ? new Filter.Or([others, condition.Filter]) : condition.Filter)]);

    /// <summary>Nobody meets it: each condition is asked only of those whom it should not find; null where each should find everybody.</summary>
    public Filter? AnyLetsThroughMore => conditions
        .Select(condition => Others(condition) is { } others ? new Filter.And([others, condition.Filter]) : null)
        .OfType<Filter>().ToArray() is { Length: > 0 } parts ? new Filter.Or(parts) : null;

    private Filter? Others(ToldCondition condition) => everybody.Where(one => !condition.Finds.Contains(one.Key)).Select(one => (JsonNode?)one.Value).ToArray() is { Length: > 0 } ids
        ? new Filter.Comparison("id", "in", new JsonArray(ids))
        : null;
}
