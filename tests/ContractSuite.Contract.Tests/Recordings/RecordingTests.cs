namespace ContractSuite.Contract.Tests.Recordings;

/// <summary>
/// Every exchange recorded with a real Twenty 2.21.0, judged with the very rules and schemas of a live run: what the product does
/// otherwise than the contract says comes out by name, and nothing else does. What came out stands in findings.received.txt beside it.
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
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "Recordings", "findings.received.txt"), findings);

        recorded.Should().HaveCount(877);
        findings.Should().Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Recordings", "findings.txt")));
    }
}
