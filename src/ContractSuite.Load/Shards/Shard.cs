using System.Globalization;

namespace ContractSuite.Load.Shards;

/// <summary>One part of a workload that several generators make together: each takes every n-th arrival, or every n-th user.</summary>
public readonly record struct Shard
{
    /// <summary>A part of n.</summary>
    /// <param name="number">From 1 to <paramref name="count"/>.</param>
    /// <param name="count">At least 1.</param>
    public Shard(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        Number = number;
        Count = count;
    }

    /// <summary>The whole workload.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Which part this is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Whether something with this number, counted from 0, is of this part.</summary>
    public bool Has(long number) => number % Count == Number - 1;

    /// <summary>Reads <c>2/4</c>; null for anything else.</summary>
    public static Shard? Read(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && which >= 1 && which <= of
            ? new Shard(which, of)
            : null;

    /// <summary><c>2/4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
