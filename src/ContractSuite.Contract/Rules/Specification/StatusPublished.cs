using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Specification;

/// <summary>What the server may answer, its document tells.</summary>
internal sealed class StatusPublished : PublishedRule
{
    public override string Id => "CS0603";

    public override string Title => "What the server may answer, its document tells.";

    public override string Rationale => "Generated clients throw on a status that the document does not know.";

    public override string Advice => "Add the response to the document.";

    public override Severity Severity => Severity.Note;

    public override Blame Blame => Blame.Undocumented;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Published: { } published, Status: > 0 })
            return null;

        return published.TellsOf(judged.Status) ? [] : [new Violation($"one of the statuses {published.Statuses}", $"status {judged.Status}")];
    }
}
