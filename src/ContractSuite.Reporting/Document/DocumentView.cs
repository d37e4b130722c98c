using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Published;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Reference;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>What the pages of one document share, worked out once.</summary>
public sealed class DocumentView
{
    /// <summary>Works it out for a record.</summary>
    public DocumentView(RunRecord record)
    {
        Record = record;
        Verdict = record.Verdict;
        Model = record.Model;
        Api = new ApiReference(record, Model);
        Detail = new Detail(record);
        FindingsOf = record.Findings.ToLookup(finding => finding.ExchangeId);
        Disagreements =
        [
            .. record.Surroundings.SelectMany(step => step.Others)
                .Where(other => other.MediaType == DisagreementsJson.MediaType)
                .SelectMany(other => DisagreementsJson.Deserialize(other.Body.Span)),
        ];
        DisagreementsOf = Disagreements.ToLookup(row => row.Operation);
    }

    /// <summary>The run.</summary>
    public RunRecord Record { get; }

    /// <summary>The runs before it.</summary>
    public RunHistory History => Record.History;

    /// <summary>The run in a few numbers.</summary>
    public Verdict Verdict { get; }

    /// <summary>What the target told of itself before the first scenario.</summary>
    public TargetModel Model { get; }

    /// <summary>Every operation of the target.</summary>
    public ApiReference Api { get; }

    /// <summary>How much of each exchange is shown.</summary>
    public Detail Detail { get; }

    /// <summary>Findings by the id of their exchange.</summary>
    public ILookup<string, Finding> FindingsOf { get; }

    /// <summary>Where contract, published specification and answers do not say the same.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>The same by what was called.</summary>
    public ILookup<Operation, Disagreement> DisagreementsOf { get; }

    /// <summary>The target's address, or that it was the sandbox.</summary>
    public string Target => Record.Facts is not { } facts ? "unknown target" : facts.IsSandbox ? "the sandbox" : facts.BaseUrl.ToString().TrimEnd('/');

    /// <summary>Findings that fail the run.</summary>
    public IEnumerable<Finding> NewFindings => Record.Findings.Where(finding => finding is { Severity: Severity.Error, Deviation: null });

    /// <summary>Findings that a deviation accepts.</summary>
    public IEnumerable<Finding> KnownFindings => Record.Findings.Where(finding => finding.Deviation is not null);

    /// <summary>Findings that no deviation accepts and that do not fail the run.</summary>
    public IEnumerable<Finding> Advisories => Record.Findings.Where(finding => finding is { Severity: not Severity.Error, Deviation: null });
}
