using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Rules;
using ContractSuite.Contract.Rules.Specification;
using ContractSuite.Contract.Schemas;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract;

/// <summary>Judges the exchanges of one scenario in their order; what came before is known to the rules. Not for several threads.</summary>
public sealed class ScenarioJudge
{
    private readonly Verifier _verifier;
    private readonly Func<SchemaSet> _schemas;
    private readonly ScenarioHistory _history = new();

    internal ScenarioJudge(Verifier verifier, Func<SchemaSet> schemas)
    {
        _verifier = verifier;
        _schemas = schemas;
    }

    /// <summary>
    /// Every rule that an exchange breaks, marked where a deviation accepts it; none for an attempt that was made again. What the published
    /// specification says otherwise goes to <see cref="Verifier.Disagreements"/>. Never throws for what the target sent.
    /// </summary>
    public IReadOnlyList<Finding> Judge(Exchange exchange)
    {
        if (exchange.IsRepeated)
            return [];

        var schemas = _schemas();
        var judged = new JudgedExchange(exchange, schemas.Model, schemas, _history);
        var findings = new List<Finding>();
        foreach (var rule in RuleBook.All)
        {
            var violations = rule.Check(judged);
            if (violations is null)
                continue;

            _verifier.Counter.Add(rule);
            foreach (var violation in violations)
            {
                if (rule is PublishedRule)
                    _verifier.Disagreements.Add(rule, judged, violation);
                else
                    findings.Add(Finding(rule, exchange, violation, schemas));
            }
        }

        _history.Learn(judged);
        return findings;
    }

    /// <summary>An expectation of the scenario's own that was kept.</summary>
    public void Kept() => _verifier.Counter.Add(RuleBook.ScenarioExpectation);

    /// <summary>A finding of a scenario's own expectation about an exchange (rule <see cref="ScenarioExpectation"/>).</summary>
    /// <param name="exchange">The exchange that shows it.</param>
    /// <param name="expected">What the scenario expected.</param>
    /// <param name="actual">What was found.</param>
    /// <param name="pointer">Where in the response body; null for what is not in the body.</param>
    public Finding Expectation(Exchange exchange, string expected, string actual, string? pointer = null)
    {
        _verifier.Counter.Add(RuleBook.ScenarioExpectation);
        return Finding(RuleBook.ScenarioExpectation, exchange, new Violation(expected, actual, pointer), _schemas());
    }

    private Finding Finding(Rule rule, Exchange exchange, Violation violation, SchemaSet schemas) => _verifier.Library.Deviations.Marked(
        new Finding
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Blame = rule.Blame,
            Operation = exchange.Operation,
            Expected = violation.Expected,
            Actual = violation.Actual,
            Pointer = violation.Pointer,
            Advice = rule.Advice,
            ExchangeId = exchange.Id,
        },
        schemas.Model.Version,
        DateOnly.FromDateTime(exchange.Started.UtcDateTime));
}
