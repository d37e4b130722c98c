using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>The total stays the same from page to page.</summary>
internal sealed class TotalIsSteady : Rule
{
    public override string Id => "CS0405";

    public override string Title => "The total stays the same from page to page.";

    public override string Rationale => "Progress bars and stop conditions are made of it; it counts the filter, not the page (docs/twenty-2.21.0.md, section 4.3).";

    public override string Advice => "Count the matches without regard to the cursor.";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Page: { TotalCount: { } total } page, Asked: { Cursor: not null, HasFilter: true } asked } || judged.History.Walk(asked.Walk) is not { Total: { } before })
            return null;

        return before == total ? [] : [new Violation($"totalCount {before} as on the first page", $"totalCount {total}", page.TotalPointer)];
    }
}
