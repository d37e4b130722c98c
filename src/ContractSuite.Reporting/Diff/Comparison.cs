using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Reporting.Diff;

/// <summary>Compares two records: what both targets publish, and what they did in each scenario.</summary>
public static class Comparison
{
    /// <summary>Every difference once, the gravest first.</summary>
    /// <param name="before">The record of the older target.</param>
    /// <param name="after">The record of the newer one.</param>
    public static IReadOnlyList<Difference> Of(RunRecord before, RunRecord after)
    {
        // Each takes about as long as the other, and they look at different parts of the records.
        IReadOnlyList<Difference> published = [], behaviour = [];
        Parallel.Invoke(
            () => published = [.. OfModels(before.Model, after.Model)],
            () => behaviour = [.. BehaviourComparison.Of(before, after)]);
        return Ordered(published.Concat(behaviour));
    }

    /// <summary>What two targets tell of themselves.</summary>
    public static IEnumerable<Difference> OfModels(TargetModel before, TargetModel after) =>
        MetadataComparison.Of(before.Objects, after.Objects)
            .Concat(OpenApiComparison.Of(before.Published.CoreOpenApi, after.Published.CoreOpenApi, "/rest"))
            .Concat(OpenApiComparison.Of(before.Published.MetadataOpenApi, after.Published.MetadataOpenApi, "/rest/metadata"))
            .Concat(IntrospectionComparison.Of(before.Published.CoreIntrospection, after.Published.CoreIntrospection))
            .Concat(IntrospectionComparison.Of(before.Published.MetadataIntrospection, after.Published.MetadataIntrospection));

    private static IReadOnlyList<Difference> Ordered(IEnumerable<Difference> differences) =>
    [
        .. differences
            .GroupBy(difference => (difference.Rule.Id, difference.Subject, difference.Where, difference.Before, difference.After))
            .Select(equal => equal.First() with { Count = equal.Count() })
            .OrderBy(difference => difference.Rule.Impact)
            .ThenBy(difference => difference.Rule.Id, StringComparer.Ordinal)
            .ThenBy(difference => difference.Subject, StringComparer.Ordinal)
            .ThenBy(difference => difference.Where, StringComparer.Ordinal),
    ];
}
