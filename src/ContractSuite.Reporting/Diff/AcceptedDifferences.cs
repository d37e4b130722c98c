using ContractSuite.Reporting.Recorded;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ContractSuite.Reporting.Diff;

/// <summary>The differences that were accepted, kept in a file that people review.</summary>
public sealed class AcceptedDifferences
{
    private readonly IReadOnlyList<AcceptedDifference> _entries;

    private AcceptedDifferences(IReadOnlyList<AcceptedDifference> entries) => _entries = entries;

    /// <summary>Reads a file; none is an empty list.</summary>
    /// <exception cref="RecordException">It is no list of rule, subject, where and reason.</exception>
    public static AcceptedDifferences Read(string path)
    {
        if (!File.Exists(path))
            return new AcceptedDifferences([]);

        try
        {
            var entries = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
                .Deserialize<List<AcceptedDifference>?>(File.ReadAllText(path)) ?? [];
            return entries.Find(entry => entry.Rule.Length == 0 || entry.Subject.Length == 0 || entry.Reason.Length == 0) is { } partial
                ? throw new RecordException($"{path}: an entry for '{partial.Subject}' lacks a rule, a subject or a reason. Every entry needs all three.")
                : new AcceptedDifferences(entries);
        }
        catch (YamlException fault)
        {
            throw new RecordException($"{path}, line {fault.Start.Line}: expected a list of rule, subject, where and reason, found an error: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    /// <summary>The differences, those that an entry accepts marked with its reason.</summary>
    public IReadOnlyList<Difference> Mark(IEnumerable<Difference> differences) =>
        [.. differences.Select(difference => difference with { Accepted = _entries.FirstOrDefault(entry => Accepts(entry, difference))?.Reason })];

    /// <summary>Writes the file with an entry more for each difference that is not accepted yet and is not harmless.</summary>
    /// <param name="path">The file.</param>
    /// <param name="differences">Marked ones.</param>
    /// <param name="reason">Why they are accepted.</param>
    public void Accept(string path, IEnumerable<Difference> differences, string reason)
    {
        var added = differences.Where(difference => difference is { Accepted: null, Rule.Impact: not Impact.Harmless })
            .Select(difference => new AcceptedDifference { Rule = difference.Rule.Id, Subject = difference.Subject, Where = difference.Where, Reason = reason });
        var yaml = new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitEmptyCollections).Build();
        File.WriteAllText(path, yaml.Serialize(_entries.Concat(added).ToList()));
    }

    private static bool Accepts(AcceptedDifference entry, Difference difference) =>
        entry.Rule == difference.Rule.Id && entry.Subject == difference.Subject && (entry.Where.Length == 0 || entry.Where == difference.Where);
}
