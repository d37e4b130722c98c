using System.Globalization;
using ContractSuite.Load.Models;

namespace ContractSuite.Load.Comparing;

/// <summary>How a percentile of one action changed.</summary>
public sealed record PercentileChange
{
    private const int Drawings = 1000;

    /// <summary>The action; <c>all</c> for all together.</summary>
    public required string Action { get; init; }

    /// <summary>50, 95, 99.</summary>
    public required double Percent { get; init; }

    /// <summary>In the earlier run, in microseconds.</summary>
    public required long Before { get; init; }

    /// <summary>In the later run, in microseconds.</summary>
    public required long After { get; init; }

    /// <summary>The change as a share of the earlier: 0.1 is a tenth slower.</summary>
    public double Change => Before == 0 ? 0 : (double)(After - Before) / Before;

    /// <summary>With 95 % confidence the change is not below this; null when there is too little data.</summary>
    public required double? AtLeast { get; init; }

    /// <summary>With 95 % confidence the change is not above this; null when there is too little data.</summary>
    public required double? AtMost { get; init; }

    /// <summary>What that comes to.</summary>
    public ChangeVerdict Verdict => (AtLeast, AtMost) switch
    {
        (null, _) or (_, null) => ChangeVerdict.TooLittleData,
        ( > 0, _) => ChangeVerdict.Slower,
        (_, < 0) => ChangeVerdict.Faster,
        _ => ChangeVerdict.NoDifference,
    };

    /// <summary><c>95 % of all: 148 ms, was 129 ms: +14.7 % (95 % confidence: +9.1 % to +21 %): slower</c>.</summary>
    public override string ToString()
    {
        var figures = string.Create(CultureInfo.InvariantCulture, $"{Percent:0.#} % of {Action}: {DurationWords.OfMicroseconds(After)}, was {DurationWords.OfMicroseconds(Before)}: {Signed(Change)}");
        return Verdict switch
        {
            ChangeVerdict.TooLittleData => $"{figures} (too little data to say whether that is chance)",
            ChangeVerdict.NoDifference => $"{figures} (95 % confidence: {Signed(AtLeast!.Value)} to {Signed(AtMost!.Value)}): may be chance",
            var verdict => $"{figures} (95 % confidence: {Signed(AtLeast!.Value)} to {Signed(AtMost!.Value)}): {(verdict is ChangeVerdict.Slower ? "slower" : "faster")}",
        };
    }

    internal static PercentileChange Of(string action, double percent, ResampledBlocks before, ResampledBlocks after)
    {
        double[] drawn = before.IsEnough && after.IsEnough ? Draw(percent, before, after) : [];
        return new PercentileChange
        {
            Action = action,
            Percent = percent,
            Before = before.IsEmpty ? 0 : before.At(percent),
            After = after.IsEmpty ? 0 : after.At(percent),
            AtLeast = drawn is [] ? null : drawn[(int)(0.025 * Drawings)],
            AtMost = drawn is [] ? null : drawn[(int)(0.975 * Drawings) - 1],
        };
    }

    /// <summary>The changes of so many pairs of drawings, ascending; always the same for the same runs.</summary>
    private static double[] Draw(double percent, ResampledBlocks before, ResampledBlocks after)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Drawings).Select(_ => ((double)after.Drawn(percent, random) / before.Drawn(percent, random)) - 1).Order()];
    }

    private static string Signed(double share) => share.ToString("+0.# %;-0.# %;0 %", CultureInfo.InvariantCulture);
}
