using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Schemas;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

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
        if (!File.Exists(path))
            return Empty;

        var entries = Json(path);
        foreach (var violation in schema is null ? [] : SchemaViolations.Of(schema, entries))
        {
            throw new ContractLibraryException($"{path}, {Place(entries, violation.Pointer)}: expected {violation.Expected}, found {violation.Actual}. schemas/deviations.json tells what an entry is.");
        }

        var list = entries.Deserialize<List<Deviation>>(JsonSerializerOptions.Web) ?? [];
        return list.CountBy(entry => entry.Id).FirstOrDefault(id => id.Value > 1) is { Value: > 1 } twice
            ? throw new ContractLibraryException($"{path}: expected every id once, found {twice.Key} {twice.Value} times. Give the later one the next free number.")
            : new DeviationList(list);
    }

    /// <summary>The finding, with the deviation that accepts it if there is one.</summary>
    public Finding Marked(Finding finding, string? version, DateOnly today) =>
        finding with { Deviation = Entries.FirstOrDefault(entry => entry.Accepts(finding, version, today))?.Id };

    private static JsonArray Json(string path)
    {
        try
        {
            var read = new DeserializerBuilder().Build().Deserialize<object?>(File.ReadAllText(path));
            var json = JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(read));
            return json switch
            {
                JsonArray entries => entries,
                null => [],
                _ => throw new ContractLibraryException($"{path}: expected a list of deviations, found something else."),
            };
        }
        catch (YamlException fault)
        {
            throw new ContractLibraryException($"{path}, line {fault.Start.Line}: expected a list of deviations, found an error: {fault.InnerException?.Message ?? fault.Message}");
        }
    }

    /// <summary><c>/3/owner</c> becomes <c>DEV-0004, owner</c>.</summary>
    private static string Place(JsonArray entries, string? pointer)
    {
        string[] steps = [.. (pointer ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)];
        var entry = steps.Length > 0 && int.TryParse(steps[0], out var index) && index < entries.Count ? entries[index] as JsonObject : null;
        return string.Join(", ", new[] { entry?["id"]?.ToString() ?? "the list" }.Concat(steps.Skip(1)));
    }
}
