using System.Globalization;
using System.Text.Json;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.History;

/// <summary>Earlier runs against the same target, the oldest first: a folder with a small JSON file for each.</summary>
public sealed record RunHistory(IReadOnlyList<HistoryEntry> Entries)
{
    private const int MostKept = 60;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>No earlier run.</summary>
    public static RunHistory Empty { get; } = new([]);

    /// <summary>The last run before this one; null for none.</summary>
    public HistoryEntry? Last => Entries.Count > 0 ? Entries[^1] : null;

    /// <summary>The runs before a record's that a folder holds, of the same target, at most sixty; files that are no such entry are passed over.</summary>
    public static RunHistory Before(RunRecord record, string folder)
    {
        var now = HistoryEntry.Of(record);
        var entries = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Select(TryRead).OfType<HistoryEntry>()
                .Where(entry => entry.Target == now.Target && entry.Started < now.Started)
            : [];
        return new RunHistory([.. entries.OrderBy(entry => entry.Started).TakeLast(MostKept)]);
    }

    /// <summary>Adds a record's run to a folder, which is made if need be.</summary>
    public static void Add(RunRecord record, string folder)
    {
        var entry = HistoryEntry.Of(record);
        Directory.CreateDirectory(folder);
        var name = entry.Started.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        File.WriteAllBytes(Path.Combine(folder, name + ".json"), JsonSerializer.SerializeToUtf8Bytes(entry, Options));
    }

    private static HistoryEntry? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<HistoryEntry>(File.ReadAllBytes(path), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
