using ContractSuite.Contract.Coverage;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Coverage;

/// <summary>What the run reached of all that the target offers, and what it did not, for scripts.</summary>
internal static class CoverageFile
{
    public static Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken) =>
        CoverageJson.WriteAsync(record.Coverage, stream, cancellationToken);
}
