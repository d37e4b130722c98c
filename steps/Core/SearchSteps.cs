using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Search through every object at once, which GraphQL alone offers.</summary>
[Binding]
public sealed class SearchSteps(ScenarioRun scenario, Cast cast)
{
    private const string Document = "query search($input: String!, $limit: Int!) { search(searchInput: $input, limit: $limit) { edges { node { recordId objectNameSingular label } } } }";

    private readonly List<string> _found = [];

    /// <summary>The mark is part of every name of the scenario.</summary>
    [When("the workspace is searched for the scenario's mark")]
    public async Task IsSearched()
    {
        var variables = new JsonObject { ["input"] = cast.MarkOf(scenario.Type("person")), ["limit"] = 10 };
        var exchange = await scenario.As(TargetSession.Owner).SendAsync(GraphQLRequest.Create(Surface.GraphQLCore, "query search", Document, variables));
        var edges = JsonBody.NodeOf(exchange)?["data"]?["search"]?["edges"] as JsonArray ?? [];
        _found.AddRange(edges.Select(edge => edge?["node"]?["recordId"]?.ToString() ?? ""));
    }

    /// <summary>That record and no other.</summary>
    [Then("the search finds {word}")]
    public void Finds(string name) => scenario.Expect(_found is [var id] && id == cast.Id(name), cast.Id(name), _found.Count == 0 ? "nothing" : string.Join(", ", _found));
}
