using ContractSuite.Contract;
using ContractSuite.Contract.Findings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Steps.Running;

/// <summary>What is judged of one scenario: its exchanges by the rules, and its own promises.</summary>
/// <param name="judge">Its judge.</param>
/// <param name="exchanges">Where its clients' exchanges arrive.</param>
/// <param name="skip">Ends the scenario as one that does not apply, given the reason.</param>
internal sealed class ScenarioVerdicts(ScenarioJudge judge, ExchangeList exchanges, Action<string> skip)
{
    private readonly List<Exchange> _judged = [];
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _expectations = [];
    private Exchange? _last;

    /// <summary>Whether anything was asked of the target.</summary>
    public bool HasExchanges { get; private set; }

    /// <summary>Takes in an exchange that somebody else observed and judged.</summary>
    public void Witness(Exchange exchange, IReadOnlyList<Finding> findings)
    {
        Judge();
        HasExchanges = true;
        _last = exchange;
        _judged.Add(exchange);
        _findings.AddRange(findings);
    }

    /// <summary>Holds a promise to the last exchange (<see cref="ScenarioRun.Expect"/>).</summary>
    public void Expect(bool isKept, string expected, string actual)
    {
        if (isKept)
        {
            judge.Kept();
            return;
        }

        Judge();
        var finding = judge.Expectation(_last ?? throw new InvalidOperationException("An expectation before any exchange."), expected, actual);
        _expectations.Add(finding);
        if (finding.Deviation is { } deviation)
            skip($"Known deviation {deviation}: expected {expected}, found {actual}.");

        throw new BrokenPromiseException([finding]);
    }

    /// <summary>Holds several promises, each to its own exchange (<see cref="ScenarioRun.ExpectEach"/>).</summary>
    public void ExpectEach(IReadOnlyCollection<Expectation> expectations)
    {
        if (expectations.Count == 0)
            throw new InvalidOperationException("Nothing was expected. A step that checks nothing shows nothing.");

        Judge();
        foreach (var _ in expectations.Where(expectation => expectation.IsKept))
        {
            judge.Kept();
        }

        var findings = expectations.Where(expectation => !expectation.IsKept)
            .Select(broken => judge.Expectation(broken.Exchange, broken.Expected, broken.Actual))
            .ToList();
        _expectations.AddRange(findings);
        if (findings.Where(finding => finding.Deviation is null).ToList() is { Count: > 0 } unknown)
            throw new BrokenPromiseException(unknown);

        if (findings.Count > 0)
            skip($"Known deviations: {string.Join("; ", findings.Select(finding => $"{finding.Deviation}: expected {finding.Expected}, found {finding.Actual}"))}.");
    }

    /// <summary>Judges what happened since the last call; gives the exchanges and all findings of them.</summary>
    public (IReadOnlyList<Exchange> Exchanges, IReadOnlyList<Finding> Findings) Take()
    {
        Judge();
        var taken = (Exchanges: _judged.ToArray(), Findings: _findings.Concat(_expectations).ToArray());
        _judged.Clear();
        _findings.Clear();
        _expectations.Clear();
        return taken;
    }

    private void Judge()
    {
        foreach (var exchange in exchanges.Taken())
        {
            HasExchanges = true;
            _last = exchange.IsRepeated ? _last : exchange;
            _judged.Add(exchange);
            _findings.AddRange(judge.Judge(exchange));
        }
    }
}
