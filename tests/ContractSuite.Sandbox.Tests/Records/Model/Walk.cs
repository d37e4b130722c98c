using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>A question: which deals, in which order, how many at a time.</summary>
internal sealed record Walk(Clause Filter, IReadOnlyList<(DealField Field, string Direction)> Order, int Size)
{
    /// <summary>The answer, from memory: id ascending where all keys are equal.</summary>
    public IReadOnlyList<string> Expected(IEnumerable<Deal> deals)
    {
        var ordered = deals.Where(deal => Filter.Holds(deal) == true).OrderBy(_ => 0);
        foreach (var (field, direction) in Order)
        {
            var nullsFirst = direction.EndsWith("First", StringComparison.Ordinal);
            ordered = ordered.ThenBy(deal => field.Value(deal) is null == nullsFirst ? 0 : 1);
            ordered = direction.StartsWith("Asc", StringComparison.Ordinal)
                ? ordered.ThenBy(field.Value, Plain)
                : ordered.ThenByDescending(field.Value, Plain);
        }

        return [.. ordered.ThenBy(deal => deal.Id, StringComparer.Ordinal).Select(deal => deal.Id)];
    }

    public string RestOrder() => string.Join(',', Order.Select(key => $"{key.Field}[{key.Direction}]"));

    public JsonArray GraphQLOrder() => [.. Order.Select(key => (JsonNode?)key.Field.Path.Split('.').Reverse()
        .Aggregate((JsonNode)key.Direction, (inner, name) => new JsonObject { [name] = inner }))];

    private static IComparer<IComparable?> Plain { get; } = Comparer<IComparable?>.Create((left, right) =>
        left is string text ? string.CompareOrdinal(text, right as string) : Comparer<IComparable?>.Default.Compare(left, right));
}
