using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Specification;

/// <summary>An answer is as the published document says.</summary>
internal sealed class BodyAsPublished : PublishedRule
{
    public override string Id => "CS0604";

    public override string Title => "An answer is as the published document says.";

    public override string Rationale => "Generated clients are typed by it: where the server keeps the contract and the document says otherwise, the document misleads them.";

    public override string Advice => "Correct the schema in the document.";

    public override Severity Severity => Severity.Note;

    public override Blame Blame => Blame.Specification;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        // What breaks the authored contract too is the server's fault and told by CS0301 and CS0302.
        if (judged.Published?.Answer(judged.Status) is not { } schema || judged.Body.Root is not { } body || judged.ShapeViolations.Count > 0)
            return null;

        return schema.Violations(body)
            .Select(violation => violation with { Pointer = Pointers.EveryItem(violation.Pointer) })
            .DistinctBy(violation => (violation.Expected, violation.Pointer));
    }
}
