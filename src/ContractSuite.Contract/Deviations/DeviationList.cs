using System.Text.Json;
using ContractSuite.Contract.Findings;
using NJsonSchema;

namespace ContractSuite.Contract.Deviations;

/// <summary>Every known deviation.</summary>
public sealed class DeviationList
{
    private DeviationList(IReadOnlyList<Deviation> entries) => Entries = entries;

    /// <summary>None.</summary>
    public static DeviationList Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Deviation> Entries { get; }

    /// <summary>Reads a file; none is an empty list. Throws <see cref="ContractLibraryException"/> naming file and entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">What it must be: <c>schemas/deviations.json</c>; null where a library has none.</param>
    public static DeviationList Read(string path, JsonSchema? schema)
    {
        if (AuthoredList.Read(path, "deviations", schema, "id") is not { } entries)
            return Empty;

        var list = entries.Deserialize<List<Deviation>>(JsonSerializerOptions.Web) ?? [];
        return list.CountBy(entry => entry.Id).FirstOrDefault(id => id.Value > 1) is { Value: > 1 } twice
            ? throw new ContractLibraryException($"{path}: expected every id once, found {twice.Key} {twice.Value} times. Give the later one the next free number.")
            : new DeviationList(list);
    }

    /// <summary>The finding, with the deviation that accepts it if there is one.</summary>
    public Finding Marked(Finding finding, string? version, DateOnly today) =>
        finding with { Deviation = Entries.FirstOrDefault(entry => entry.Accepts(finding, version, today))?.Id };
}
