namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The exchanges that are known to differ, each with its reason: lines of <c>group/name</c>, a tab, the reason.</summary>
internal static class DifferenceTable
{
    /// <summary>The file in the repository.</summary>
    public static string SourcePath { get; } = Path.Combine(Root(), "tests", "ContractSuite.Sandbox.Tests", "Replay", "differences.txt");

    private const string Open = "not yet: ";
    private static readonly Lock Turn = new();

    /// <summary>Reasons by exchange.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        lock (Turn)
        {
            return Lines();
        }
    }

    private static Dictionary<string, string> Lines() => File.ReadAllLines(SourcePath)
        .Where(line => line.Length > 0)
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>Keeps the reasons that are there, and gives a new difference itself as its reason.</summary>
    public static void Write(string group, IReadOnlyList<(Recording Recording, string? Difference)> outcomes)
    {
        lock (Turn)
        {
            var known = Lines();
            File.WriteAllLines(SourcePath, With(known, group, outcomes));
        }
    }

    private static IEnumerable<string> With(IReadOnlyDictionary<string, string> known, string group, IReadOnlyList<(Recording Recording, string? Difference)> outcomes)
    {
        var lines = known.Where(line => line.Key.Split('/')[0] != group).Select(line => (line.Key, line.Value))
            .Concat(outcomes.Where(outcome => outcome.Difference is not null)
                .Select(outcome => (outcome.Recording.Key, Reason(known, outcome.Recording.Key, outcome.Difference!))));
        return [.. lines.OrderBy(line => line.Item1, StringComparer.Ordinal).Select(line => $"{line.Item1}\t{line.Item2}")];
    }

    private static string Reason(IReadOnlyDictionary<string, string> known, string key, string difference) => known.TryGetValue(key, out var reason) && !reason.StartsWith(Open, StringComparison.Ordinal)
        ? reason
        : $"{Open}{difference.ReplaceLineEndings(" ").Replace('\t', ' ')}";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ContractSuite.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No ContractSuite.sln above {AppContext.BaseDirectory}.");
    }
}
