using System.Text.RegularExpressions;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Diff;

/// <summary>Names and texts of a run without the letters that mark what it made, which no other run has.</summary>
internal sealed class Unmarked(RunRecord record)
{
    private readonly Regex? _marked = record.Facts?.Marker is { } marker ? new Regex($"{Regex.Escape(marker)}(?:[a-z]{{4}})?", RegexOptions.CultureInvariant) : null;

    public string Of(string text) => _marked?.Replace(text, "…") ?? text;
}
