using ContractSuite.Target.Discovery;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// Lays the objects that people work with on an ellipse, so that no relation between two runs through a third, and those without
/// any relation in a row below. The same objects give the same picture.
/// </summary>
internal sealed class EntityLayout
{
    private const int Wide = 380;
    private const int High = 190;

    public EntityLayout(IEnumerable<ObjectModel> objects)
    {
        var all = objects.ToList();
        var shown = all.Where(type => !type.IsSystem && type.IsActive).Select(type => type.Singular).Order(StringComparer.Ordinal).ToList();
        Edges =
        [
            .. all.SelectMany(type => Relations(type, shown))
                .GroupBy(edge => (edge.From, edge.To), (pair, edges) => edges.Aggregate((one, other) => one with { IsManyFrom = one.IsManyFrom || other.IsManyFrom, IsManyTo = one.IsManyTo || other.IsManyTo }))
                .OrderBy(edge => (edge.From, edge.To)),
        ];
        var related = Edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        Nodes = [.. Ring([.. shown.Where(related.Contains)]), .. Row([.. shown.Where(name => !related.Contains(name))])];
    }

    /// <summary>The middle of each object's box, in a picture whose middle is 0, 0: 500 to each side, 260 up and 280 down.</summary>
    public IReadOnlyList<(string Name, int X, int Y)> Nodes { get; }

    /// <summary>Pairs that at least one relation joins, in alphabetical order.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>What joins two objects.</summary>
    /// <param name="From">The one that comes first in the alphabet.</param>
    /// <param name="To">The other.</param>
    /// <param name="IsManyFrom">Whether one of <paramref name="To"/> may have several of <paramref name="From"/>.</param>
    /// <param name="IsManyTo">Whether one of <paramref name="From"/> may have several of <paramref name="To"/>.</param>
    public sealed record Edge(string From, string To, bool IsManyFrom, bool IsManyTo);

    private static IEnumerable<Edge> Relations(ObjectModel type, List<string> shown)
    {
        if (StandsFor(type, shown) is not { } here)
            yield break;

        foreach (var relation in type.Fields.Select(field => field.Relation).OfType<RelationModel>())
        {
            if (relation.TargetObject is not { } there || there == here || !shown.Contains(there))
                continue;

            // An object that only joins two others joins several to several.
            var (isManyHere, isManyThere) = here == type.Singular ? (!relation.IsToMany, relation.IsToMany) : (true, true);
            yield return string.CompareOrdinal(here, there) < 0 ? new Edge(here, there, isManyHere, isManyThere) : new Edge(there, here, isManyThere, isManyHere);
        }
    }

    /// <summary>An object itself, or for one that only joins others, such as <c>noteTarget</c>, the one that it is named after.</summary>
    private static string? StandsFor(ObjectModel type, List<string> shown) =>
        shown.Contains(type.Singular) ? type.Singular
        : type.Singular.EndsWith("Target", StringComparison.Ordinal) && shown.Contains(type.Singular[..^6]) ? type.Singular[..^6]
        : null;

    private static IEnumerable<(string Name, int X, int Y)> Ring(List<string> names) => names.Select((name, index) =>
    {
        var angle = (2 * Math.PI * index / names.Count) - (Math.PI / 2);
        return (name, (int)Math.Round(Wide * Math.Cos(angle)), (int)Math.Round(High * Math.Sin(angle)) - 30);
    });

    private static IEnumerable<(string Name, int X, int Y)> Row(List<string> names) =>
        names.Select((name, index) => (name, ((2 * index) + 1 - names.Count) * 480 / Math.Max(names.Count, 3), 240));
}
