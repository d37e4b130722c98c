using ContractSuite.Reporting.Diff;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Cli.Diff;

/// <summary>What changed, the gravest first, in lines.</summary>
internal static class DiffLines
{
    private const int MostOfAKind = 20;

    public static async Task WriteAsync(TextWriter output, RunRecord before, RunRecord after, IReadOnlyList<Difference> differences, string path)
    {
        await output.WriteLineAsync($"{Side(before)} -> {Side(after)}").ConfigureAwait(false);
        foreach (var impact in differences.Where(difference => difference.Accepted is null).GroupBy(difference => difference.Rule.Impact))
        {
            await output.WriteLineAsync($"\n{impact.Key} ({impact.Count()})").ConfigureAwait(false);
            foreach (var rule in impact.GroupBy(difference => difference.Rule))
            {
                await output.WriteLineAsync($"  {rule.Key.Id} {rule.Key.Title}: {rule.Key.Reason}").ConfigureAwait(false);
                foreach (var difference in rule.Take(MostOfAKind))
                {
                    await output.WriteLineAsync($"    {Line(difference)}").ConfigureAwait(false);
                }

                if (rule.Count() > MostOfAKind)
                    await output.WriteLineAsync($"    and {rule.Count() - MostOfAKind} more in {Path.GetFileName(path)}").ConfigureAwait(false);
            }
        }

        var accepted = differences.Count(difference => difference.Accepted is not null);
        await output.WriteLineAsync(
            $"\n{Count(Impact.Breaking)} breaking, {Count(Impact.Risky)} risky, {Count(Impact.Harmless)} harmless, {accepted} accepted.\nDifferences: {path}").ConfigureAwait(false);

        int Count(Impact impact) => differences.Count(difference => difference.Accepted is null && difference.Rule.Impact == impact);
    }

    private static string Line(Difference difference)
    {
        var place = difference.Where.Length == 0 ? difference.Subject : $"{difference.Subject} {difference.Where}";
        var evidence = difference is { ExchangeBefore: { } old, ExchangeAfter: { } now } ? $" [{old}, {now}]" : "";
        return $"{place}: {difference.Before} -> {difference.After}{evidence}";
    }

    private static string Side(RunRecord record) => $"{record.Facts?.BaseUrl.AbsoluteUri ?? "an unknown target"} {record.Facts?.TargetVersion ?? "of unknown version"}";
}
