using ContractSuite.Contract.Findings;

namespace ContractSuite.Steps.Running;

/// <summary>The target broke its contract in the step; the message names rule, operation, expected and actual of each finding.</summary>
public sealed class BrokenPromiseException(IReadOnlyList<Finding> findings)
    : Exception(string.Join(Environment.NewLine, findings.Select(Told)))
{
    private static string Told(Finding finding) =>
        $"{finding.Rule} {finding.Operation}: expected {finding.Expected}, found {finding.Actual}{(finding.Pointer is { Length: > 0 } pointer ? $" at {pointer}" : "")} ({finding.ExchangeId}).";
}
