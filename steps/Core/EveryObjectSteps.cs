using ContractSuite.Steps.Running;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Over everything that the metadata lists.</summary>
[Binding]
public sealed class EveryObjectSteps(ScenarioRun scenario, IReqnrollOutputHelper output)
{
    /// <summary>
    /// Records of these are not made up: people sign in as members, a deleted dashboard cannot be destroyed any more, a workflow makes
    /// versions that outlive it (seen on 2.21.0), a run would show in somebody's workflow, and a trigger would start it.
    /// </summary>
    private static readonly string[] NotMadeUp = ["workspaceMember", "dashboard", "workflow", "workflowRun", "workflowAutomatedTrigger"];

    private readonly List<SurveyedCall> _calls = [];
    private readonly List<(SurveyedCall Call, int Found)> _unmet = [];
    private readonly List<(string Field, SurveyedCall Call)> _wrong = [];

    /// <summary>One request for each object.</summary>
    [When("one record of every object is listed over {Protocol}")]
    public async Task IsListed(Protocol protocol)
    {
        foreach (var type in scenario.Model.Objects)
        {
            var answer = await scenario.Records(protocol).ListAsync(type, new RecordQuery { Limit = 1 });
            _calls.Add(new SurveyedCall(type, "list", answer.Refusal, answer.Exchange));
        }
    }

    /// <summary>Every operation, with values made from the object's fields.</summary>
    [When(@"^a record of every object that (people fill in|the server fills in) goes through its whole life over (REST|GraphQL)$")]
    public async Task LivesItsLife(string whose, Protocol protocol)
    {
        var records = scenario.Records(protocol);
        var holders = new Holders(scenario, records, NotMadeUp);
        foreach (var type in scenario.Model.Objects.Where(type => type.IsSystem != (whose == "people fill in") && !NotMadeUp.Contains(type.Singular)))
        {
            _calls.AddRange(await new ObjectLife(scenario, type, records, holders).LiveAsync());
        }

        Tell();
    }

    /// <summary>By the number of nobody: each operation that takes a condition.</summary>
    [When("members, dashboards and workflows are asked for and changed over {Protocol} under a condition that none meets")]
    public async Task AreChangedUnmet(Protocol protocol)
    {
        var types = scenario.Model.Objects.Where(type => NotMadeUp.Contains(type.Singular)).ToList();
        var condition = new UnmetCondition(scenario);
        await condition.ProveAsync(types, protocol);
        _unmet.AddRange(protocol is Protocol.Rest ? await condition.OverRestAsync(types) : await condition.OverGraphQLAsync(types));
        _calls.AddRange(_unmet.Select(unmet => unmet.Call));
        Tell();
    }

    /// <summary>Every answer is empty, and there are answers.</summary>
    [Then("none of them was found or changed")]
    public void NoneWasFound()
    {
        scenario.Expect(_unmet.Any(unmet => unmet.Call.Refusal is null), "operations that are answered", "refusals alone");
        scenario.ExpectEach([.. _unmet.Select(unmet => new Expectation(
            unmet.Found == 0,
            $"no {unmet.Call.Type.Singular} at {unmet.Call.Operation}",
            $"{unmet.Found} of them",
            unmet.Call.Exchange))]);
    }

    /// <summary>A request for each field: only that value is sent.</summary>
    [When("every field of every object is given a wrong value over {Protocol}")]
    public async Task IsGivenAWrongValue(Protocol protocol)
    {
        foreach (var type in scenario.Model.Objects.Where(type => !NotMadeUp.Contains(type.Singular)))
        {
            foreach (var (field, value) in type.Fields.Select(field => (field, WrongValue.Of(field))).Where(pair => pair.Item2 is not null))
            {
                var record = SampleRecord.Of(type, scenario.Data, scenario.Mark);
                record[field.JoinColumn ?? field.Name] = value!.DeepClone();
                // What is stored all the same is found by its number, where the answer is lost and no text bears the mark.
                record.TryAdd("id", scenario.NewId());
                var answer = await scenario.Records(protocol).CreateAsync(type, record);
                _wrong.Add((field.JoinColumn ?? field.Name, new SurveyedCall(type, field.Name, answer.Refusal, answer.Exchange)));
            }
        }
    }

    /// <summary>And at least one was asked for.</summary>
    [Then("every list was given")]
    [Then("every operation was answered well")]
    public void EveryWasAnswered() => scenario.ExpectEach([.. _calls.Select(call => new Expectation(
        call.Refusal is null,
        $"{call.Type.Plural}: {call.Operation} answered well",
        call.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "",
        call.Exchange))]);

    /// <summary>Objects of the server's own have rules of their own; a fault of the server is none.</summary>
    [Then("every operation was answered well or refused as the caller's mistake")]
    public void EveryWasAnsweredOrRefused() => scenario.ExpectEach([.. _calls.Select(call => new Expectation(
        call.Refusal is null or { Kind: RefusalKind.BadInput or RefusalKind.Forbidden or RefusalKind.NotFound or RefusalKind.Conflict },
        $"{call.Type.Plural}: {call.Operation} answered well or refused as the caller's mistake",
        call.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "",
        call.Exchange))]);

    /// <summary>In a message that a form could show beside the field.</summary>
    [Then("every wrong value was refused, naming its field")]
    public void EveryWasRefused() => scenario.ExpectEach([.. _wrong.Select(wrong => new Expectation(
        wrong.Call.Refusal is { Kind: RefusalKind.BadInput } refusal && refusal.Messages.Any(message => message.Contains(wrong.Call.Operation, StringComparison.Ordinal)),
        $"a wrong value in {wrong.Call.Type.Singular}.{wrong.Field} refused, naming it",
        wrong.Call.Refusal is { } found ? ScenarioRun.Shown(found) : "a stored record",
        wrong.Call.Exchange))]);

    /// <summary>Nothing was answered with a record.</summary>
    [Then("nothing of them was stored")]
    public void NothingWasStored() => scenario.ExpectEach([.. _wrong.Select(wrong => new Expectation(
        wrong.Call.Refusal is not null,
        $"no {wrong.Call.Type.Singular} stored",
        "a stored record",
        wrong.Call.Exchange))]);

    /// <summary>Results per object and operation, for the document.</summary>
    private void Tell()
    {
        foreach (var ofOne in _calls.GroupBy(call => call.Type.Plural))
        {
            output.WriteLine($"{ofOne.Key}: {string.Join(", ", ofOne.Select(call => $"{call.Operation} {call.Mark}"))}");
        }
    }
}
