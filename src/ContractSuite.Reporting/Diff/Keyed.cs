namespace ContractSuite.Reporting.Diff;

/// <summary>Things of two sides, paired by a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Before">Of the older side; null where it has none.</param>
/// <param name="After">Of the newer side; null where it has none.</param>
internal sealed record Keyed<T>(string Key, T? Before, T? After)
    where T : class
{
    /// <summary>All keys of both sides, those of the older first, in their order.</summary>
    public static IEnumerable<Keyed<T>> Pairs(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key)
    {
        var (olds, news) = (First(before, key), First(after, key));
        return olds.Keys.Union(news.Keys).Select(name => new Keyed<T>(name, olds.GetValueOrDefault(name), news.GetValueOrDefault(name)));
    }

    private static Dictionary<string, T> First(IEnumerable<T> items, Func<T, string> key) =>
        items.GroupBy(key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
}
