using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Tests;

public sealed class RunRecordTests
{
    private const string People = "features/core/people.feature";

    [Fact]
    public void Tells_features_rules_scenarios_and_what_their_steps_exchanged()
    {
        var record = Sample.Mixed();

        var scenario = record.Features.Single().Rules.Single().Scenarios[1];

        record.Features[0].Description.Should().Be("What is promised.\nTo whom.");
        record.Features[0].Rules[0].Name.Should().Be("A person is kept as it was given");
        scenario.Id.Should().Be("core-people-20");
        scenario.Outcome.Should().Be(Outcome.Failed);
        scenario.Tags.Should().Equal("@core");
        scenario.Steps.Single().Keyword.Should().Be("When");
        scenario.Exchanges.Single().Should().BeEquivalentTo(Sample.Exchange("x2"), options => options.Excluding(exchange => exchange.Request.Body).Excluding(exchange => exchange.Response!.Body));
        scenario.Findings.Should().Equal(Sample.Finding("x2"));
        record.Facts.Should().Be(Sample.Facts);
        record.Cut.Should().BeNull();
    }

    [Fact]
    public void A_new_finding_and_a_failed_scenario_keep_a_target_from_shipping()
    {
        var verdict = Sample.Mixed().Verdict;

        verdict.Ships.Should().BeFalse();
        verdict.Objections.Should().Equal("1 new finding: the contract is broken.", "1 scenario failed.");
        (verdict.Passed, verdict.Failed, verdict.Skipped, verdict.Exchanges, verdict.NewFindings, verdict.KnownFindings).Should().Be((1, 1, 1, 3, 1, 1));
    }

    [Fact]
    public void A_known_deviation_alone_ships()
    {
        var record = new RecordBuilder()
            .Scenario(People, 10, "Ada", "PASSED", exchanges: [Sample.Exchange("x1")], findings: [Sample.Finding("x1") with { Deviation = "D-1" }])
            .Finished()
            .Read();

        record.Verdict.Ships.Should().BeTrue();
    }

    [Fact]
    public void A_hook_that_is_told_once_for_all_its_times_as_Reqnroll_does_leaves_its_scenario_finished()
    {
        var record = new RecordBuilder()
            .Raw(
                """
                {"pickle":{"id":"p","uri":"a.feature","location":{"line":3},"name":"Ada","language":"en","astNodeIds":[],"tags":[],"steps":[{"id":"ps","text":"it runs","astNodeIds":[]}]}}
                {"testCase":{"id":"c","pickleId":"p","testSteps":[{"id":"s","pickleStepId":"ps"},{"id":"h1","hookId":"h"},{"id":"h2","hookId":"h"}]}}
                {"testCaseStarted":{"id":"a","testCaseId":"c","attempt":0,"timestamp":{"seconds":1,"nanos":0}}}
                {"testStepFinished":{"testCaseStartedId":"a","testStepId":"s","testStepResult":{"status":"PASSED","duration":{"seconds":0,"nanos":0}},"timestamp":{"seconds":1,"nanos":0}}}
                {"testStepFinished":{"testCaseStartedId":"a","testStepId":"h1","testStepResult":{"status":"PASSED","duration":{"seconds":0,"nanos":0}},"timestamp":{"seconds":1,"nanos":0}}}
                {"testCaseFinished":{"testCaseStartedId":"a","willBeRetried":false,"timestamp":{"seconds":2,"nanos":0}}}

                """)
            .Finished()
            .Read();

        var scenario = record.Features.Single().Scenarios.Single();
        (scenario.Outcome, scenario.Steps.Count).Should().Be((Outcome.Passed, 1));
    }

    [Fact]
    public void A_run_of_nothing_does_not_ship()
    {
        var record = new RecordBuilder().Finished().Read();

        record.Verdict.Objections.Should().Equal("No scenario was carried out, so nothing is known.");
    }

    [Fact]
    public void A_record_that_ends_in_half_a_line_is_read_and_says_so()
    {
        var record = new RecordBuilder()
            .Scenario(People, 10, "Ada", "PASSED")
            .Scenario(People, 20, "Grace", null)
            .Raw("{\"testCaseFin")
            .Read();

        record.Cut.Should().Be("it ends in the middle of line 10.");
        record.Scenarios.Select(scenario => scenario.Outcome).Should().Equal(Outcome.Passed, Outcome.Unfinished);
        record.Verdict.Objections.Should().Equal("The record was cut: it ends in the middle of line 10.");
    }

    [Fact]
    public void A_record_without_the_end_of_its_run_says_so()
    {
        var record = new RecordBuilder().Scenario(People, 10, "Ada", "PASSED").Read();

        record.Cut.Should().Be("it ends at line 6, before the run does.");
    }

    [Fact]
    public void The_checks_of_shards_add_up_and_are_unknown_where_one_does_not_tell()
    {
        var folder = Directory.CreateTempSubdirectory();
        var told = Written("1.ndjson", new RecordBuilder().Checks(("CS0101", 3), ("CS0112", 0)).Finished());
        var more = Written("2.ndjson", new RecordBuilder().Checks(("CS0101", 4), ("CS0112", 1)).Finished());
        var cut = Written("3.ndjson", new RecordBuilder());

        RunRecord.Read([told, more]).Checks!.Counts.Should().Equal(new Dictionary<string, int> { ["CS0101"] = 7, ["CS0112"] = 1 });
        RunRecord.Read([told, cut]).Checks.Should().BeNull();
        folder.Delete(recursive: true);

        string Written(string name, RecordBuilder record)
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, record.Text);
            return path;
        }
    }

    [Fact]
    public void Refuses_what_is_no_record_with_the_line_and_the_cure()
    {
        var reading = () => new RecordBuilder().Raw("hello\n").Finished().Read();

        reading.Should().Throw<RecordException>().WithMessage(
            "Line 2 is not a Cucumber message: expected one JSON object a line, as 'contractsuite verify' writes to run.ndjson. "
            + "Found 'hello'. Name the run.ndjson of a run.");
    }

    [Fact]
    public void Refuses_a_file_that_is_not_there()
    {
        var reading = () => RunRecord.Read("nowhere/run.ndjson");

        reading.Should().Throw<RecordException>().WithMessage("There is no record at 'nowhere/run.ndjson'.*");
    }
}
