using System.Security.Cryptography;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Reference;
using ContractSuite.Reporting.Text;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>
/// How much of each exchange the document shows. Those with a new finding are shown at length; the others share what keeps the file
/// of three thousand exchanges below six megabytes. Of very large runs, some exchanges of each operation and kind of answer can be
/// opened, and the rest stand there as one line. The whole bodies are in the record.
/// </summary>
public sealed class Detail
{
    private const int AtLength = 20_000;
    private const int AllBodies = 1_400_000;
    private const int MostOpened = 5_000;
    private const int SharedFrom = 400;
    private static readonly int[] Limits = [8_000, 6_000, 4_000, 3_000, 2_000, 1_500, 1_200, 1_000, 800, 600, 450, 300];

    private readonly HashSet<string> _atLength;
    private readonly Dictionary<string, string> _shownBy = [];
    private readonly Dictionary<string, string> _sameBody = [];
    private readonly int _others;

    /// <summary>Measures a record.</summary>
    public Detail(RunRecord record)
    {
        _atLength =
        [
            .. FindingGroup.Of(record.Findings.Where(finding => finding is { Severity: Severity.Error, Deviation: null }))
                .SelectMany(group => group.Rows)
                .Select(row => row.Example.ExchangeId)
                .Take(50),
        ];
        var exchanges = record.Exchanges.ToList();
        ChooseOpened(exchanges, record.Findings.Select(finding => finding.ExchangeId).ToHashSet());
        var bodies = new Dictionary<string, string>();
        var lengths = exchanges.Where(exchange => ShownBy(exchange) is null).SelectMany(exchange => ShownLengths(exchange, bodies)).ToList();
        _others = Limits.FirstOrDefault(limit => lengths.Sum(length => (long)Math.Min(length, limit)) <= AllBodies, Limits[^1]);
    }

    /// <summary>In characters, for each of the two bodies of an exchange.</summary>
    public int LimitOf(Exchange exchange) => _atLength.Contains(exchange.Id) ? AtLength : _others;

    /// <summary>The id of one that went alike and can be opened, for an exchange that cannot; null for one that can.</summary>
    public string? ShownBy(Exchange exchange) => _shownBy.GetValueOrDefault(exchange.Id);

    /// <summary>The id of the exchange whose answer had the same long body and shows it; null for the first, and for short ones.</summary>
    public string? SameBody(Exchange exchange) => _sameBody.GetValueOrDefault(exchange.Id);

    /// <summary>As many of each operation and kind of answer as there is room for, and all that were found fault with or not answered.</summary>
    private void ChooseOpened(List<Exchange> exchanges, HashSet<string> withFindings)
    {
        if (exchanges.Count <= MostOpened)
            return;

        var alike = exchanges.Where(exchange => exchange.Response is not null).GroupBy(exchange => (exchange.Operation, AnswerKind.Of(exchange))).Select(group => group.ToList()).ToList();
        var each = 1;
        while (alike.Sum(group => Math.Min(group.Count, each + 1)) <= MostOpened)
            each++;
        foreach (var group in alike)
        {
            foreach (var exchange in group.Skip(each).Where(exchange => !withFindings.Contains(exchange.Id)))
                _shownBy[exchange.Id] = group[0].Id;
        }
    }

    /// <summary>Roughly, laid out: of bodies that the document shows a second time nothing.</summary>
    private IEnumerable<int> ShownLengths(Exchange exchange, Dictionary<string, string> bodies)
    {
        if (exchange.Request.Body.Length > CurlLine.LongestInlineBody)
            yield return exchange.Request.Body.Length;
        if (exchange.Response is { } response && !IsShownBefore(exchange, response.Body, bodies))
            yield return response.Body.Length * 5 / 4;
    }

    private bool IsShownBefore(Exchange exchange, ReadOnlyMemory<byte> body, Dictionary<string, string> bodies)
    {
        if (body.Length < SharedFrom)
            return false;

        var name = Convert.ToHexString(SHA256.HashData(body.Span));
        if (bodies.TryAdd(name, exchange.Id))
            return false;

        _sameBody[exchange.Id] = bodies[name];
        return true;
    }
}
