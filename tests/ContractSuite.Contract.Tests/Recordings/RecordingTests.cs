namespace ContractSuite.Contract.Tests.Recordings;

/// <summary>
/// The reasons of what is found: CS0101 a document without anything is never answered; CS0102, CS0103, CS0110 plain text, stacks and
/// database words (docs/twenty-2.21.0.md, section 3, shape E, and section 10); CS0107 no Retry-After (section 8); CS0111 a removed
/// webhook is answered as HTML; CS0201 403 and 200 for 401 (section 2); CS0301 a dry run of a merge has null where a phone's country
/// is a text; CS0303 aliases, fragments and selections that are passed over (section 6.2); CS0407 page flags (section 4.3); CS0503 a
/// record whose id was changed by an update (section 12, 29); CS0601 addresses of the official page (section 10).
/// Every exchange recorded with a real Twenty 2.21.0, judged with the very rules and schemas of a live run: what the product does
/// otherwise than the contract says comes out by name, and nothing else does. What came out stands in findings.received.txt beside it,
/// and how many of them each rule spoke of in checks.txt.
/// </summary>
public sealed class RecordingTests
{
    [Fact]
    public void The_recordings_show_exactly_the_findings_that_are_known()
    {
        var verifier = new Verifier(ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas")));
        var recorded = RecordedExchange.ReadAll();

        var findings = recorded.GroupBy(exchange => exchange.Group).SelectMany(group =>
        {
            var judge = verifier.BeginScenario(() => RecordedTarget.Model);
            return group.SelectMany(exchange => judge.Judge(exchange.Exchange).Select(finding =>
                $"{exchange.Group} | {exchange.Name} | {finding.Rule} | {finding.Operation} | expected {finding.Expected} | found {finding.Actual} | {finding.Pointer ?? "-"}"));
        }).ToList();

        recorded.Should().HaveCount(877);
        Kept.Lines("Recordings/findings.txt", findings);
        Kept.Lines("Recordings/checks.txt", verifier.Counter.Checks.Counts.Select(rule => $"{rule.Key} {rule.Value}"));
    }
}
