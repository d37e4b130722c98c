using ContractSuite.Contract.Findings;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ContractSuite.Contract.Deviations;

/// <summary>Every known deviation.</summary>
public sealed class DeviationList
{
    private DeviationList(IReadOnlyList<Deviation> entries) => Entries = entries;

    /// <summary>None.</summary>
    public static DeviationList Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Deviation> Entries { get; }

    /// <summary>Reads a file; none is an empty list. Throws <see cref="ContractLibraryException"/> naming file and line.</summary>
    public static DeviationList Read(string path)
    {
        if (!File.Exists(path))
            return Empty;

        var reader = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithTypeConverter(new DayConverter())
            .Build();
        try
        {
            var entries = reader.Deserialize<List<Deviation>?>(File.ReadAllText(path)) ?? [];
            foreach (var entry in entries)
            {
                Check(entry, path);
            }

            return new DeviationList(entries);
        }
        catch (YamlException fault)
        {
            throw new ContractLibraryException($"{path}, line {fault.Start.Line}: expected a list of deviations, found an error: {fault.InnerException?.Message ?? fault.Message}");
        }
    }

    /// <summary>The finding, with the deviation that accepts it if there is one.</summary>
    public Finding Marked(Finding finding, string? version, DateOnly today) =>
        finding with { Deviation = Entries.FirstOrDefault(entry => entry.Accepts(finding, version, today))?.Id };

    private static void Check(Deviation entry, string path)
    {
        string?[] missing =
        [
            entry.Id.Length == 0 ? "id" : null,
            entry.Rule.Length == 0 ? "rule" : null,
            entry.Operations.Count == 0 ? "operations" : null,
            entry.Versions.Count == 0 ? "versions" : null,
            entry.Reason.Length == 0 ? "reason" : null,
        ];
        if (missing.OfType<string>().ToList() is { Count: > 0 } names)
            throw new ContractLibraryException($"{path}: the deviation '{entry.Id}' has no {string.Join(" and no ", names)}. Every entry needs id, rule, operations, versions and reason.");
    }

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            return DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", out var day)
                ? day
                : throw new YamlException(scalar.Start, scalar.End, $"'{scalar.Value}' is no day, expected YYYY-MM-DD.");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
