using System.Text.RegularExpressions;
using ContractSuite.Load.Models;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Load;

/// <summary>What there is, what users do, and how many of them there are.</summary>
[Binding]
public sealed partial class WorkloadSteps(LoadScenario load, LoadRunner runner)
{
    /// <summary>Made-up people, gone when the scenario ends.</summary>
    [Given($"^a workspace with {LoadWords.Number} people$")]
    public Task AWorkspace(string count) => load.FillAsync((int)LoadWords.NumberOf(count));

    /// <summary>In place of one in a hundred.</summary>
    [Given("one in {int} answers is judged by the contract")]
    public void OneInIsJudged(int oneIn) => load.JudgesOneIn = oneIn;

    /// <summary>Where a workload is to show that something works, and not how fast.</summary>
    [Given($"^calls may begin {LoadWords.Time} late$")]
    public void MayBeginLate(string time) => load.LateAfter = LoadWords.TimeOf(time);

    /// <summary>The mix.</summary>
    [Given($"^users who each do something every {LoadWords.Time}:$")]
    public void Users(string time, DataTable mix) => load.Mix(LoadWords.TimeOf(time), mix.Rows.Select(Row));

    /// <summary>The closed model.</summary>
    [When($"^{LoadWords.Number} of them work for {LoadWords.Time}$")]
    public Task Work(string users, string time) =>
        runner.RunAsync(new ClosedModel((int)LoadWords.NumberOf(users), LoadWords.TimeOf(time)) { ThinkTime = load.BetweenActs });

    /// <summary>The closed model without a pause.</summary>
    [When($"^{LoadWords.Number} of them work without a pause for {LoadWords.Time}$")]
    public Task WorkWithoutAPause(string users, string time) => runner.RunAsync(new ClosedModel((int)LoadWords.NumberOf(users), LoadWords.TimeOf(time)));

    /// <summary>The open model at a constant rate.</summary>
    [When($"^they call {LoadWords.Number} times a second for {LoadWords.Time}$")]
    public Task Call(string rate, string time) => runner.RunAsync(OpenModel.Constant(LoadWords.NumberOf(rate), LoadWords.TimeOf(time)));

    /// <summary>The open model with independent arrivals.</summary>
    [When($"^they call at random, {LoadWords.Number} times a second, for {LoadWords.Time}$")]
    public Task CallAtRandom(string rate, string time) => runner.RunAsync(OpenModel.Poisson(LoadWords.NumberOf(rate), LoadWords.TimeOf(time)));

    /// <summary>The open model with a rate that changes evenly.</summary>
    [When($"^they call from {LoadWords.Number} to {LoadWords.Number} times a second within {LoadWords.Time}$")]
    public Task CallMoreAndMore(string from, string to, string time) =>
        runner.RunAsync(OpenModel.Ramp(LoadWords.NumberOf(from), LoadWords.NumberOf(to), LoadWords.TimeOf(time)));

    /// <summary>The open model with one rate after another.</summary>
    [When($@"^they call (\d[\d,. and]*) times a second, for {LoadWords.Time} each$")]
    public Task CallInSteps(string rates, string time) => runner.RunAsync(LoadWords.StepsOf(rates, LoadWords.TimeOf(time)));

    private static (string Words, Protocol Protocol, double Share) Row(DataTableRow row)
    {
        if (ActionOverProtocol().Match(row["action"]) is not { Success: true } match)
            throw new ArgumentException($"'{row["action"]}' does not say over what. Expected an action and 'over REST' or 'over GraphQL'.");

        return (match.Groups["words"].Value, match.Groups["protocol"].Value == "REST" ? Protocol.Rest : Protocol.GraphQL, LoadWords.NumberOf(row["share"]));
    }

    [GeneratedRegex("^(?<words>.+) over (?<protocol>REST|GraphQL)$")]
    private static partial Regex ActionOverProtocol();
}
