using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Running;

/// <summary>Records of one object that scenarios of a feature share, or that one of them takes for itself.</summary>
/// <param name="Mark">The mark in each of them.</param>
/// <param name="Entered">What was entered, a record each.</param>
/// <param name="Records">The records as they were acknowledged, in the same order.</param>
internal sealed record MadeRecords(string Mark, IReadOnlyList<JsonObject> Entered, IReadOnlyList<JsonObject> Records)
{
    /// <summary>Enters records by one request over REST, once for each mark.</summary>
    /// <param name="scenario">Whoever enters them.</param>
    /// <param name="type">Their object.</param>
    /// <param name="marks">At least one.</param>
    /// <param name="enter">The values of the records that bear a mark; of each as many.</param>
    public static async Task<IReadOnlyList<MadeRecords>> OfAsync(ScenarioRun scenario, ObjectModel type, IReadOnlyList<string> marks, Func<string, IReadOnlyList<JsonObject>> enter)
    {
        var entered = marks.Select(enter).ToList();
        var records = scenario.Good(await (await scenario.AsideAsync()).CreateManyAsync(type, [.. entered.SelectMany(values => values)]));
        return [.. marks.Zip(entered).Select((made, place) => new MadeRecords(made.First, made.Second, [.. records.Skip(place * made.Second.Count).Take(made.Second.Count)]))];
    }
}
