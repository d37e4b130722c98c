using ContractSuite.Target.Discovery;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// Lays the objects that people work with on rings around the most related ones, with a line for each pair that a relation joins.
/// The same objects give the same picture.
/// </summary>
internal sealed class EntityLayout
{
    private const int InnerMost = 4;

    public EntityLayout(IEnumerable<ObjectModel> objects)
    {
        var all = objects.ToList();
        var shown = all.Where(type => !type.IsSystem && type.IsActive).ToDictionary(type => type.Singular);
        Edges =
        [
            .. all.SelectMany(type => Targets(type).Select(target => (From: StandsFor(type, shown), To: target)))
                .Where(edge => edge.From is not null && shown.ContainsKey(edge.To) && edge.To != edge.From)
                .Select(edge => string.CompareOrdinal(edge.From, edge.To) < 0 ? (edge.From!, edge.To) : (edge.To, edge.From!))
                .Distinct()
                .Order(),
        ];
        var degree = Edges.SelectMany(edge => new[] { edge.From, edge.To }).CountBy(name => name).ToDictionary();
        var ranked = shown.Keys.OrderByDescending(name => degree.GetValueOrDefault(name)).ThenBy(name => name, StringComparer.Ordinal).ToList();
        var inner = ranked.Take(ranked.Count > 6 ? InnerMost : 0).ToList();
        var outer = ranked.Skip(inner.Count).Order(StringComparer.Ordinal).ToList();
        Nodes = [.. Ring(inner, 150, 90), .. Ring(outer, 390, 235)];
    }

    /// <summary>The middle of each object's box, in a picture of 1000 by 560 whose middle is 0, 0.</summary>
    public IReadOnlyList<(string Name, int X, int Y)> Nodes { get; }

    /// <summary>Pairs that at least one relation joins, in alphabetical order.</summary>
    public IReadOnlyList<(string From, string To)> Edges { get; }

    private static IEnumerable<string> Targets(ObjectModel type) => type.Fields.Select(field => field.Relation?.TargetObject).OfType<string>();

    /// <summary>An object itself, or for one that only joins others, such as <c>noteTarget</c>, the one that it is named after.</summary>
    private static string? StandsFor(ObjectModel type, Dictionary<string, ObjectModel> shown) =>
        shown.ContainsKey(type.Singular)
            ? type.Singular
            : type.Singular.EndsWith("Target", StringComparison.Ordinal) && shown.ContainsKey(type.Singular[..^6]) ? type.Singular[..^6] : null;

    private static IEnumerable<(string Name, int X, int Y)> Ring(List<string> names, int wide, int high) => names.Select((name, index) =>
    {
        var angle = (2 * Math.PI * index / names.Count) - (Math.PI / 2);
        return (name, (int)Math.Round(wide * Math.Cos(angle)), (int)Math.Round(high * Math.Sin(angle)));
    });
}
