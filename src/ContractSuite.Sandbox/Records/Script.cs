using System.Globalization;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Records;

/// <summary>Numbers as JavaScript reads them.</summary>
internal static partial class Script
{
    /// <summary><c>parseFloat</c>: the number that a text begins with; null when it begins with none.</summary>
    public static double? Number(string text) =>
        Leading().Match(text) is { Success: true } match && double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary><c>Number()</c>: a whole text as a number, hexadecimal too; null for what is none.</summary>
    public static double? Whole(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(trimmed.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : null;

        return trimmed switch
        {
            "" => 0,
            "Infinity" => double.PositiveInfinity,
            _ => double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
        };
    }

    [GeneratedRegex(@"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")]
    private static partial Regex Leading();
}
