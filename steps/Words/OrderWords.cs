using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Words;

/// <summary>Reads an order in words: <c>city; revenue, last first, unknown last</c>.</summary>
internal static class OrderWords
{
    /// <summary>The keys, the strongest first.</summary>
    /// <param name="words">The order.</param>
    /// <param name="pathOf">Where the API keeps what a word calls a field.</param>
    public static IReadOnlyList<OrderKey> Read(string words, Func<string, string> pathOf) => [.. words.Split(';', StringSplitOptions.TrimEntries).Select(key => Key(key, pathOf))];

    private static OrderKey Key(string words, Func<string, string> pathOf)
    {
        var parts = words.Split(',', StringSplitOptions.TrimEntries);
        return new OrderKey(pathOf(parts[0]), (parts.Contains("last first"), parts.Contains("unknown last")) switch
        {
            (false, false) => OrderDirection.AscNullsFirst,
            (false, true) => OrderDirection.AscNullsLast,
            (true, false) => OrderDirection.DescNullsFirst,
            (true, true) => OrderDirection.DescNullsLast,
        });
    }
}
