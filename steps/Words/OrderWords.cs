using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Words;

/// <summary>Reads an order in words: <c>city; revenue, last first, unknown last</c>.</summary>
internal static class OrderWords
{
    /// <summary>The keys, the strongest first.</summary>
    public static IReadOnlyList<OrderKey> Read(ObjectModel type, string words) => [.. words.Split(';', StringSplitOptions.TrimEntries).Select(key => Key(type, key))];

    private static OrderKey Key(ObjectModel type, string words)
    {
        var parts = words.Split(',', StringSplitOptions.TrimEntries);
        return new OrderKey(FieldWords.Path(type, parts[0]), (parts.Contains("last first"), parts.Contains("unknown last")) switch
        {
            (false, false) => OrderDirection.AscNullsFirst,
            (false, true) => OrderDirection.AscNullsLast,
            (true, false) => OrderDirection.DescNullsFirst,
            (true, true) => OrderDirection.DescNullsLast,
        });
    }
}
