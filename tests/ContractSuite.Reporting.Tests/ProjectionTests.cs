using System.Text.Json;
using System.Xml.Linq;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Runs;
using ContractSuite.Reporting.Recorded;
using NJsonSchema;

namespace ContractSuite.Reporting.Tests;

public sealed class ProjectionTests
{
    [Theory]
    [InlineData("html", "index.html")]
    [InlineData("junit", "junit.xml")]
    [InlineData("summary", "summary.json")]
    [InlineData("markdown", "summary.md")]
    [InlineData("sarif", "findings.sarif")]
    [InlineData("openmetrics", "metrics.txt")]
    [InlineData("badge", "badge.svg")]
    [InlineData("github", "annotations.txt")]
    public async Task A_record_of_three_scenarios_is_told_as_the_snapshot_has_it(string format, string fileName)
    {
        var told = await Sample.ProjectAsync(Sample.Mixed(), format);

        await Snapshot.MatchAsync(told, fileName);
    }

    [Fact]
    public async Task The_summary_keeps_its_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "summary.schema.json"), TestContext.Current.CancellationToken);

        var faults = schema.Validate(await Sample.ProjectAsync(Sample.Mixed(), "summary"));

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task The_schema_of_the_summary_refuses_a_summary_without_its_verdict()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "summary.schema.json"), TestContext.Current.CancellationToken);
        var summary = await Sample.ProjectAsync(Sample.Mixed(), "summary");

        var faults = schema.Validate(summary.Replace("\"ships\"", "\"sails\"", StringComparison.Ordinal));

        faults.Select(fault => fault.Path).Should().BeEquivalentTo("#/sails", "#/ships");
    }

    [Fact]
    public async Task The_archive_holds_each_exchange_with_its_whole_body()
    {
        var archive = JsonDocument.Parse(await Sample.ProjectAsync(Sample.Mixed(), "har"));

        var entries = archive.RootElement.GetProperty("log").GetProperty("entries");

        entries.GetArrayLength().Should().Be(3);
        entries[0].GetProperty("response").GetProperty("content").GetProperty("text").GetString()
            .Should().Be("""{"data":{"createPerson":{"id":"1","position":1.50,"name":"\u0041da"}}}""");
    }

    [Fact]
    public async Task The_archive_holds_a_body_that_came_twice_once_and_says_where()
    {
        var body = new string('x', 5_000);
        var record = new RecordBuilder()
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [Sample.Exchange("x1", body), Sample.Exchange("x2", body)])
            .Finished()
            .Read();

        var archive = JsonDocument.Parse(await Sample.ProjectAsync(record, "har"));

        var contents = archive.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray()
            .Select(entry => entry.GetProperty("response").GetProperty("content")).ToList();
        contents[0].GetProperty("text").GetString().Should().Be(body);
        contents[1].TryGetProperty("text", out _).Should().BeFalse();
        contents[1].GetProperty("comment").GetString().Should().Be("5,000 bytes, the same as x1 received.");
    }

    [Fact]
    public async Task The_archive_tells_a_request_of_more_than_a_megabyte_by_its_size()
    {
        var exchange = Sample.Exchange("x1");
        var record = new RecordBuilder()
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [exchange with { Request = exchange.Request with { Body = new byte[1_100_000] } }])
            .Finished()
            .Read();

        var archive = JsonDocument.Parse(await Sample.ProjectAsync(record, "har"));

        var sent = archive.RootElement.GetProperty("log").GetProperty("entries")[0].GetProperty("request").GetProperty("postData");
        sent.GetProperty("text").GetString().Should().Be("");
        sent.GetProperty("comment").GetString().Should().Be("1,100,000 bytes, left out; whole in run.ndjson.");
    }

    [Fact]
    public async Task The_document_links_to_scenario_exchange_and_finding()
    {
        var document = await Sample.ProjectAsync(Sample.Mixed(), "html");

        document.Should().Contain("id=\"core-people-20\"").And.Contain("id=\"x2\"").And.Contain("id=\"x2-f1\"");
    }

    [Fact]
    public async Task A_run_of_500_scenarios_and_3000_exchanges_stays_within_six_megabytes()
    {
        var document = await Sample.ProjectAsync(Large(500), "html");

        document.Length.Should().BeLessThan(6_000_000);
        document.Should().Contain("… the beginning of 1,975 bytes; all of them are in run.ndjson");
        document.Should().Contain("<details class=\"exchange\" id=\"x2999\">");
    }

    [Fact]
    public async Task Of_a_very_large_run_those_that_went_alike_stand_there_as_a_line_that_leads_to_one_that_can_be_opened()
    {
        var document = await Sample.ProjectAsync(Large(1_000), "html");

        document.Should().Contain("<details class=\"exchange\" id=\"x4999\">");
        document.Should().Contain("<p class=\"exchange line\" id=\"x5000\">").And.Contain("<a class=\"aside\" href=\"#x0\">like x0</a>");
    }

    [Fact]
    public async Task The_document_of_a_killed_run_says_that_it_was_cut_and_what_was_not_finished()
    {
        var record = new RecordBuilder().Scenario("a.feature", 1, "Ada", "PASSED").Scenario("a.feature", 5, "Grace", null).Raw("{\"testCaseFin").Read();

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("<li>The record was cut: it ends in the middle of line 10.</li>");
        document.Should().Contain("""<div class="alarm"><dt>unfinished</dt><dd><a href="?result=unfinished#contract">1</a></dd></div>""");
        document.Should().Contain("""<li><a href="#a-5">Grace</a> <span class="why">The record ends before it does.</span></li>""");
    }

    [Fact]
    public async Task A_rule_that_no_exchange_was_a_subject_of_is_marked_and_not_called_kept()
    {
        var record = new RecordBuilder()
            .Contract(new ContractFacts { Rules = [Sample.Rule("CS0101"), Sample.Rule("CS0112")], Deviations = [] })
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [Sample.Exchange("x1")])
            .Checks(("CS0101", 1234), ("CS0112", 0))
            .Finished()
            .Read();

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("""<h2>CS0101 <span class="mark passed">kept</span></h2>""").And.Contain("<dt>Checked</dt><dd>1,234×</dd>");
        document.Should().Contain("""<h2>CS0112 <span class="mark skipped">no subject</span></h2>""").And.Contain("<dt>Checked</dt><dd>never: no exchange of this run is one that it speaks of</dd>");
        document.Should().Contain("""<p>1 of 2 had no subject in this run, so nothing is known of them: <a href="#rule-CS0112">CS0112</a>""");
        (await Sample.ProjectAsync(record, "summary")).ReplaceLineEndings("").Replace(" ", "").Should().Contain("""
            "rules":{"checks":{"CS0101":1234,"CS0112":0},"withoutSubject":["CS0112"]}
            """);
    }

    [Fact]
    public async Task A_record_that_was_cut_before_the_checks_were_told_says_so()
    {
        var record = new RecordBuilder()
            .Contract(new ContractFacts { Rules = [Sample.Rule("CS0101")], Deviations = [] })
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [Sample.Exchange("x1")])
            .Read();

        (await Sample.ProjectAsync(record, "html")).Should().Contain("<p>The record does not tell how often each was checked: it was cut before, or an older suite wrote it.</p>");
        (await Sample.ProjectAsync(record, "summary")).Should().Contain("\"rules\": null,");
    }

    [Fact]
    public async Task What_the_published_specification_says_otherwise_stands_with_its_operation_and_with_all_that_are_alike()
    {
        var city = new Disagreement
        {
            Rule = "CS0604",
            Blame = Blame.Specification,
            Operation = Sample.CreatePerson,
            Status = 201,
            Contract = "kept",
            Published = "string",
            Observed = "null",
            Pointer = "/data/createPerson/city",
            Count = 1,
            Example = "x1",
        };
        var record = new RecordBuilder()
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [Sample.Exchange("x1")])
            .Disagreements(city, city with { Pointer = "/data/createPerson/jobTitle" })
            .Finished()
            .Read();

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("""<dt>Otherwise</dt><dd>published string, <a href="#x1">answered null at /data/createPerson/city</a> and in 1 more place""");
        document.Should().Contain("""<span class="what">Published: string</span> <span class="tally">2 places</span> <span class="aside">contract kept, the specification is wrong</span>""");
        document.Should().Contain("""<li><a href="#x1">POST /rest/people</a> 201: null at /data/createPerson/city, jobTitle</li>""");
    }

    [Fact]
    public async Task A_long_body_that_came_twice_is_shown_once_and_linked()
    {
        var body = new string('x', 500);
        var record = new RecordBuilder()
            .Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [Sample.Exchange("x1", body), Sample.Exchange("x2", body)])
            .Finished()
            .Read();

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain("""<p class="aside">The body of the answer is the same as in <a href="#x1">x1</a>.</p>""");
    }

    [Theory]
    [InlineData("""{"a":[1,2],"b":{}}""", """{"a": [1, 2], "b": {}}""")]
    [InlineData("""{"name":{"first":"Ada","last":"L"},"about":"more than eighty bytes stand before the end of this"}""", "{\n\t\"name\": {\"first\": \"Ada\", \"last\": \"L\"},\n\t\"about\": \"more than eighty bytes stand before the end of this\"\n}")]
    [InlineData("{\"a\":[1,2]", "{\"a\":[1,2]")]
    public async Task A_body_is_laid_out_with_short_parts_on_a_line_and_what_is_no_JSON_as_it_came(string body, string shown)
    {
        var record = new RecordBuilder().Scenario("a.feature", 1, "Ada", "PASSED", exchanges: [Sample.Exchange("x1", body)]).Finished().Read();

        var document = await Sample.ProjectAsync(record, "html");

        document.Should().Contain($"<pre class=\"answer\">{shown}</pre>");
    }

    [Fact]
    public async Task Writes_every_projection_into_the_folder()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;

        await Projections.WriteAllAsync(Sample.Mixed(), folder, cancellationToken: TestContext.Current.CancellationToken);

        Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(
            "index.html", "junit.xml", "summary.json", "summary.md", "findings.sarif", "findings.json", "coverage.json", "exchanges.har", "metrics.txt", "badge.svg", "annotations.txt");
        XDocument.Load(Path.Combine(folder, "junit.xml")).Root!.Name.LocalName.Should().Be("testsuites");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Tells_the_share_that_is_made_by_how_long_each_document_takes()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var told = new Shares();

        await Projections.WriteAsync([.. Projections.All.Where(projection => projection.Format is "html")], Sample.Mixed(), folder, told, TestContext.Current.CancellationToken);
        await Projections.WriteAllAsync(Sample.Mixed(), folder, told, TestContext.Current.CancellationToken);

        told.All.Should().HaveCount(12).And.StartWith(1).And.Contain(1).And.OnlyContain(share => share > 0 && share <= 1);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Six exchanges a scenario, each with a long body of its own.</summary>
    private static RunRecord Large(int scenarios)
    {
        var person = """{"id":"b4cc4dae-287b-41cc-a460-95aeaa0a9d92","name":"Ada \"L\""}""";
        var people = string.Join(',', Enumerable.Repeat(person, 30));
        var builder = new RecordBuilder().Feature("f/a.feature", "A", "R");
        foreach (var scenario in Enumerable.Range(0, scenarios))
            builder.Scenario("f/a.feature", 10 + scenario, "Ada is kept", "PASSED", exchanges: Enumerable.Range(scenario * 6, 6).Select(number => Sample.Exchange($"x{number}", $$"""{"number":{{number + 10_000}},"data":[{{people}}]}""")));
        return builder.Finished().Read();
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> All { get; } = [];

        public void Report(double value)
        {
            lock (All)
            {
                All.Add(value);
            }
        }
    }
}
