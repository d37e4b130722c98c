using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Specification;

/// <summary>What the server answers, its document tells of.</summary>
internal sealed class OperationPublished : PublishedRule
{
    public override string Id => "CS0602";

    public override string Title => "What the server answers, its document tells of.";

    public override string Rationale => "An operation that no document knows may change or vanish without notice; generated clients do not have it.";

    public override string Advice => "Publish it, or do not rely on it.";

    public override Severity Severity => Severity.Note;

    public override Blame Blame => Blame.Undocumented;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsRest: true, Status: >= 200 and < 300, Exchange.Request.Method: not "HEAD" and not "OPTIONS" } || !judged.Schemas.IsPublished(judged.Exchange.Operation.Surface))
            return null;

        return judged.Published is not null ? [] : [new Violation("an operation of the published document", $"status {judged.Status} from one that it does not know")];
    }
}
