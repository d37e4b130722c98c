using System.Text;
using System.Text.Json;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Rules;
using ContractSuite.Contract.Runs;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.Runs;

/// <summary>What is attached to a record is read as it was written, and stays as short as it is.</summary>
public sealed class FactsJsonTests
{
    [Fact]
    public void The_facts_of_a_run()
    {
        var facts = new RunFacts { Seed = 42, BaseUrl = new Uri("https://crm.example.com"), IsSandbox = false, SuiteVersion = "0.1.0", Objects = 31, Started = DateTimeOffset.UnixEpoch };
        var json = RunFactsJson.Serialize(facts);

        Encoding.UTF8.GetString(json).Should().Be(
            """{"seed":42,"baseUrl":"https://crm.example.com","isSandbox":false,"suiteVersion":"0.1.0","objects":31,"started":"1970-01-01T00:00:00+00:00"}""");
        RunFactsJson.Deserialize(json).Should().Be(facts);
        FluentActions.Invoking(() => RunFactsJson.Deserialize("null"u8)).Should().Throw<JsonException>().WithMessage("Expected the facts of a run, found null.");
    }

    [Fact]
    public void The_contract_with_every_rule_and_deviation()
    {
        var library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));
        var facts = ContractFacts.Of(library);
        var json = ContractFactsJson.Serialize(facts);

        facts.Rules.Select(rule => (rule.Id, rule.Title, rule.Rationale, rule.Advice, rule.Severity))
            .Should().Equal(RuleBook.All.Select(rule => (rule.Id, rule.Title, rule.Rationale, rule.Advice, rule.Severity)));
        facts.Deviations.Should().Equal(library.Deviations.Entries);
        Encoding.UTF8.GetString(json).Should().StartWith("""{"rules":[{"id":"CS0101","title":"Every request gets a whole answer in time.",""").And.NotContain("null,").And.Contain("server's");
        ContractFactsJson.Deserialize(json).Should().BeEquivalentTo(facts);
        FluentActions.Invoking(() => ContractFactsJson.Deserialize("null"u8)).Should().Throw<JsonException>().WithMessage("Expected the facts of a contract, found null.");
    }

    [Fact]
    public void The_table_of_disagreements()
    {
        var row = new Disagreement
        {
            Rule = "CS0604",
            Blame = Blame.Specification,
            Operation = new Operation(Surface.RestCore, "POST /rest/people"),
            Status = 201,
            Contract = "kept",
            Published = "a 'string'",
            Observed = "null",
            Count = 1,
            Example = "x1",
        };
        var json = DisagreementsJson.Serialize([row]);

        Encoding.UTF8.GetString(json).Should().Be(
            """[{"rule":"CS0604","blame":"Specification","operation":{"surface":"RestCore","name":"POST /rest/people"},"status":201,"contract":"kept","published":"a 'string'","observed":"null","count":1,"example":"x1"}]""");
        DisagreementsJson.Deserialize(json).Should().Equal(row);
        FluentActions.Invoking(() => DisagreementsJson.Deserialize("null"u8)).Should().Throw<JsonException>().WithMessage("Expected a table of disagreements, found null.");
    }
}
