using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>What fields refuse.</summary>
[Binding]
public sealed class WrongValueSteps(ScenarioRun scenario, Cast cast, CurrentRecord it, CurrentAnswer request)
{
    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["a number"] = "7",
        ["a text"] = "\"x\"",
        ["a list"] = "[]",
        ["an option that there is not"] = "\"DREAMT_OF\"",
        ["an option in small letters"] = "\"new\"",
        ["money that is a text"] = "{\"amountMicros\":\"many\"}",
        ["no day"] = "\"some day\"",
        ["a broken e-mail address"] = "{\"primaryEmail\":\"a\"}",
        ["no phone number"] = "{\"primaryPhoneNumber\":\"abc\"}",
        ["a list of numbers"] = "[1]",
        ["a list of an option that there is not"] = "[\"DREAMT_OF\"]",
        ["no link"] = "{\"primaryLinkUrl\":\"not a link\"}",
    };

    private readonly List<(string Field, string Value, Refusal? Refusal, Exchange Exchange)> _tries = [];

    /// <summary>A request for each row.</summary>
    [When("each of these wrong values is added to new {word} over {Protocol}:")]
    public async Task AreTried(string objects, Protocol protocol, DataTable table)
    {
        var type = scenario.Type(objects);
        foreach (var row in table.Rows)
        {
            var values = cast.Named(type, "Wrong");
            values[row["field"]] = JsonNode.Parse(Wrong[row["value"]]);
            var answer = await TryAsync(type, protocol, values);
            _tries.Add((row["field"], row["value"], answer.Refusal, answer.Exchange));
        }
    }

    /// <summary>An id of nothing.</summary>
    [When("a person who works for a company that does not exist is added over {Protocol}")]
    public async Task WithNoSuchCompany(Protocol protocol)
    {
        var type = scenario.Type("person", "company");
        var values = cast.Named(type, "Wrong");
        values["companyId"] = scenario.NewId();
        request.Is(await TryAsync(type, protocol, values));
        it.Is(type, new JsonObject { ["id"] = "" }, values);
    }

    /// <summary>So that a form can show the message beside the field.</summary>
    [Then("each is refused as wrong, naming its field")]
    public void EachNamesItsField() => Each((field, refusal) => refusal.Messages.Any(message => message.Contains(field, StringComparison.OrdinalIgnoreCase)), ", naming the field");

    /// <summary>In any words.</summary>
    [Then("each is refused as wrong")]
    public void EachIsRefused() => Each((_, _) => true, "");

    /// <summary>No record has the mark of the one that was refused.</summary>
    [Then("nothing was stored")]
    public async Task NothingWasStored()
    {
        var page = scenario.Good(await (await scenario.AsideAsync()).ListAsync(it.Type, new RecordQuery { Filter = cast.Ours(it.Type) }));
        scenario.Expect(page.Records.Count == 0, $"no {it.Type.Singular} of this scenario", $"{page.Records.Count} of them");
    }

    private void Each(Func<string, Refusal, bool> isTold, string how) => scenario.ExpectEach([.. _tries.Select(tried => new Expectation(
        tried.Refusal is { Kind: RefusalKind.BadInput } refusal && isTold(tried.Field, refusal),
        $"{tried.Value} in {tried.Field} refused as the caller's mistake{how}",
        tried.Refusal is { } found ? ScenarioRun.Shown(found) : "a stored record",
        tried.Exchange))]);

    private async Task<Answer<JsonObject>> TryAsync(ObjectModel type, Protocol protocol, JsonObject values)
    {
        var answer = await scenario.Records(protocol).CreateAsync(type, values);
        if (answer.Value is { } stored)
            cast.Enter(type, stored);

        return answer;
    }
}
