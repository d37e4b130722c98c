using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// How much of each body the document shows. Exchanges that show a new finding are shown at length; all others share what keeps the
/// file near 6 MB, and are cut at the largest of a few round limits that does. The whole bodies are in the record.
/// </summary>
public sealed class BodyLimit
{
    private const int AtLength = 20_000;
    private const long AllBodies = 2_000_000;
    private static readonly int[] Limits = [AtLength, 8_000, 4_000, 2_000, 1_000, 500, 250];

    private readonly HashSet<string> _atLength;
    private readonly int _others;

    /// <summary>Measures all bodies of a record.</summary>
    public BodyLimit(RunRecord record)
    {
        _atLength =
        [
            .. FindingGroup.Of(record.Findings.Where(finding => finding is { Severity: Severity.Error, Deviation: null }))
                .SelectMany(group => group.Rows)
                .Select(row => row.Example.ExchangeId)
                .Take(50),
        ];
        var lengths = record.Exchanges.SelectMany(exchange => new[] { exchange.Request.Body.Length, exchange.Response?.Body.Length ?? 0 }).ToList();
        _others = Limits.FirstOrDefault(limit => lengths.Sum(length => (long)Math.Min(length, limit)) <= AllBodies, Limits[^1]);
    }

    /// <summary>In characters, for each of the two bodies of an exchange.</summary>
    public int Of(Exchange exchange) => _atLength.Contains(exchange.Id) ? AtLength : _others;
}
