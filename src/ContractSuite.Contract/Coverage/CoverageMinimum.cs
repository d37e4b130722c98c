using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ContractSuite.Contract.Coverage;

/// <summary>Reads what a run over all features must reach: <c>schemas/coverage.yaml</c>.</summary>
public static class CoverageMinimum
{
    private static readonly string[] Names = ["fields", "operations", "refusals", "rules"];

    /// <summary>Reads the file; none asks for nothing. Throws <see cref="ContractLibraryException"/> naming what is wrong.</summary>
    public static CoverageFigures Read(string path)
    {
        if (!File.Exists(path))
            return CoverageFigures.Nothing;

        try
        {
            var figures = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Dictionary<string, double>?>(File.ReadAllText(path)) ?? [];
            return figures.Keys.Order(StringComparer.Ordinal).SequenceEqual(Names)
                ? new CoverageFigures(figures["operations"], figures["fields"], figures["refusals"], figures["rules"])
                : throw new ContractLibraryException($"{path}: expected percentages for operations, fields, refusals and rules, found {string.Join(", ", figures.Keys)}.");
        }
        catch (YamlException fault)
        {
            throw new ContractLibraryException($"{path}, line {fault.Start.Line}: expected a percentage, found an error: {fault.InnerException?.Message ?? fault.Message}");
        }
    }
}
