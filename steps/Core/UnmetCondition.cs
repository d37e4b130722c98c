using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Core;

/// <summary>Asks for and changes the records of several objects under a condition that none of them meets.</summary>
internal sealed class UnmetCondition(ScenarioRun scenario)
{
    private static readonly string[] Changes = ["update", "delete", "restore", "destroy"];

    private readonly string _nobody = scenario.NewId();

    private Filter Unmet => new Filter.Comparison("id", "eq", _nobody);

    /// <summary>That nobody meets it, before anything is changed by it: a target that forgets conditions would change everything.</summary>
    public async Task ProveAsync(IReadOnlyList<ObjectModel> types, Protocol protocol)
    {
        foreach (var type in types)
        {
            var met = scenario.Good(await scenario.Records(protocol).ListAsync(type, new RecordQuery { Filter = Unmet, Limit = 1 }));
            scenario.Expect(met.Records.Count == 0, $"no {type.Singular} under a condition that none meets", $"{met.Records.Count} of them");
        }
    }

    /// <summary>A request for each object and operation, with how many records each found.</summary>
    public async Task<IReadOnlyList<(SurveyedCall Call, int Found)>> OverRestAsync(IReadOnlyList<ObjectModel> types)
    {
        var records = scenario.Records(Protocol.Rest);
        var calls = new List<(SurveyedCall, int)>();
        foreach (var type in types)
        {
            Note(type, "change many", await records.UpdateManyAsync(type, Unmet, new JsonObject { ["position"] = 1 }));
            Note(type, "delete many", await records.DeleteManyAsync(type, Unmet));
            Note(type, "restore many", await records.RestoreManyAsync(type, Unmet));
            Note(type, "destroy many", await records.DestroyManyAsync(type, Unmet));
            if (scenario.HasAddress($"/{type.Plural}/duplicates"))
                Note(type, "find duplicates", await records.FindDuplicatesAsync(type, [_nobody]));
            if (scenario.Offers($"{type.GraphQLPlural}GroupBy"))
                Note(type, "group", await records.GroupAsync(type, new RecordGrouping([ObjectLife.ByYear()], ["countNotEmptyId"], Unmet)));
        }

        return calls;

        void Note<T>(ObjectModel type, string operation, Answer<IReadOnlyList<T>> answer) =>
            calls.Add((new SurveyedCall(type, operation, answer.Refusal, answer.Exchange), answer.Value?.Count ?? 0));
    }

    /// <summary>As many roots in a document as the product takes, each an operation of its own.</summary>
    public async Task<IReadOnlyList<(SurveyedCall Call, int Found)>> OverGraphQLAsync(IReadOnlyList<ObjectModel> types)
    {
        var only = $"filter: {{ id: {{ eq: \"{_nobody}\" }} }}";
        var changes = types.SelectMany(type => Changes.Select(verb => (type, $"{verb} many", new GraphQLRoot(
            $"{verb}{Names.Capital(type.GraphQLPlural)}",
            verb == "update" ? $"{only}, data: {{ position: 1 }}" : only,
            "id"))));
        var questions = types.Where(type => scenario.Offers($"{type.GraphQLPlural}GroupBy"))
            .Select(type => (type, "group", new GraphQLRoot($"{type.GraphQLPlural}GroupBy", $"{only}, groupBy: [{{ createdAt: {{ granularity: YEAR, timeZone: \"UTC\" }} }}]", "countNotEmptyId")));
        return [.. await AskAsync("mutation", [.. changes]), .. await AskAsync("query", [.. questions])];
    }

    private async Task<IReadOnlyList<(SurveyedCall Call, int Found)>> AskAsync(string kind, IReadOnlyList<(ObjectModel Type, string Operation, GraphQLRoot Root)> asked)
    {
        var calls = new List<(SurveyedCall, int)>();
        foreach (var some in asked.Chunk(GraphQLRequest.MostRoots))
        {
            var exchange = await scenario.As(TargetSession.Owner).SendAsync(GraphQLRequest.Of(Surface.GraphQLCore, kind, [.. some.Select(one => one.Root)]));
            var body = JsonBody.NodeOf(exchange);
            var (refusal, data) = (RefusalReader.Read(exchange, body), body?["data"] as JsonObject);
            calls.AddRange(some.Select(one =>
            {
                var answered = data?[one.Root.Name];
                return (new SurveyedCall(one.Type, one.Operation, answered is null ? refusal : null, exchange), (answered as JsonArray)?.Count ?? 0);
            }));
        }

        return calls;
    }
}
