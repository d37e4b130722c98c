using System.Security.Cryptography;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// How much of each exchange the document shows. Those with a new finding are shown at length; the others share what keeps the file
/// below six megabytes, and in very large runs only their first lines stay. The whole bodies are in the record.
/// </summary>
public sealed class Detail
{
    private const int AtLength = 20_000;
    private const int AllBodies = 2_600_000;
    private const int MostOpened = 4_000;
    private const int SharedFrom = 400;
    private static readonly int[] Limits = [8_000, 4_000, 2_000, 1_000, 600, 400, 250];

    private readonly HashSet<string> _atLength;
    private readonly Dictionary<string, string> _shownIn = [];
    private readonly int _others;
    private readonly bool _onlyFindings;

    /// <summary>Measures all bodies of a record.</summary>
    public Detail(RunRecord record)
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
        _onlyFindings = lengths.Count / 2 > MostOpened;
    }

    /// <summary>In characters, for each of the two bodies of an exchange.</summary>
    public int LimitOf(Exchange exchange) => _atLength.Contains(exchange.Id) ? AtLength : _others;

    /// <summary>Whether an exchange can be opened, or stands there as one line because the run has too many.</summary>
    public bool IsOpened(Exchange exchange, bool hasFindings) => !_onlyFindings || hasFindings || exchange.Response is null;

    /// <summary>The exchange that the document has shown with the same long body already; null for the first, and for short ones.</summary>
    public string? ShownIn(Exchange exchange)
    {
        if (exchange.Response is not { } response || response.Body.Length < SharedFrom)
            return null;

        var name = Convert.ToHexString(SHA256.HashData(response.Body.Span));
        return _shownIn.TryAdd(name, exchange.Id) || _shownIn[name] == exchange.Id ? null : _shownIn[name];
    }
}
