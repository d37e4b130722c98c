using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ContractSuite.Contract.Published;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using NJsonSchema;

namespace ContractSuite.Contract.Coverage;

/// <summary>Every operation that no run is expected to reach: what a key may not call, and what would harm or outlive the workspace.</summary>
public sealed class LeftOutList
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<(LeftOut Entry, Regex Names)> _names;

    private LeftOutList(IReadOnlyList<LeftOut> entries)
    {
        Entries = entries;
        _names = [.. entries.SelectMany(entry => entry.Operations.Select(pattern => (entry, new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant, LongestMatch))))];
    }

    /// <summary>Nothing is left out.</summary>
    public static LeftOutList Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LeftOut> Entries { get; }

    /// <summary>The entries that a run's record holds.</summary>
    public static LeftOutList Of(IReadOnlyList<LeftOut> entries) => new(entries);

    /// <summary>Reads a file; none leaves nothing out. Throws <see cref="ContractLibraryException"/> naming file and entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">What it must be: <c>schemas/left-out.json</c>; null where a library has none.</param>
    public static LeftOutList Read(string path, JsonSchema? schema) =>
        AuthoredList.Read(path, "operations left out", schema, label: null) is { } entries ? new(entries.Deserialize<List<LeftOut>>(Options) ?? []) : Empty;

    /// <summary>Why an operation is left out; null where it is not.</summary>
    public string? WhyOf(Operation operation) => _names.FirstOrDefault(left => left.Entry.Surface == operation.Surface && left.Names.IsMatch(operation.Name)).Entry?.Reason;

    /// <summary>Its expressions that are of nothing that a target publishes: the list tells of what is not there.</summary>
    public IEnumerable<string> Idle(TargetModel target)
    {
        var published = PublishedNames.Of(target);
        return _names.Where(left => !published.Any(operation => operation.Surface == left.Entry.Surface && left.Names.IsMatch(operation.Name))).Select(left => left.Names.ToString());
    }
}
