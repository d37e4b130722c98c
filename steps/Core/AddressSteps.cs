using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;
using Reqnroll;

namespace ContractSuite.Steps.Core;

/// <summary>Base addresses and the addresses of the official page.</summary>
[Binding]
public sealed class AddressSteps(ScenarioRun scenario, CurrentAnswer request)
{
    private TargetClient? _integration;

    /// <summary>The address is read as the setting is, and a session of its own begins there.</summary>
    [When("an integration is pointed at the server {word} a final slash")]
    public async Task IsPointedAt(string how)
    {
        var written = scenario.Session.Settings.BaseUrl.AbsoluteUri.TrimEnd('/') + (how == "with" ? "/" : "");
        var settings = scenario.Session.Settings with { BaseUrl = BaseUrl.Parse(written, "TWENTY_BASE_URL") };
        _integration = await scenario.ConnectAsync(settings);
    }

    /// <summary>Over both protocols.</summary>
    [Then("it finds the people of the workspace")]
    public async Task FindsThePeople()
    {
        foreach (var protocol in Enum.GetValues<Protocol>())
        {
            scenario.Good(await _integration!.Records(protocol).ListAsync(scenario.Type("person"), new RecordQuery { Limit = 1 }));
        }
    }

    /// <summary>REST by GET, GraphQL by a document.</summary>
    [When("The {word} API is asked at {}")]
    public async Task IsAsked(string kind, string address)
    {
        var client = scenario.As(TargetSession.Owner);
        var isGraphQL = address.Trim('/') is "graphql" or "metadata";
        var surface = (kind, isGraphQL) switch
        {
            ("Core", true) => Surface.GraphQLCore,
            ("Core", false) => Surface.RestCore,
            (_, true) => Surface.GraphQLMetadata,
            _ => Surface.RestMetadata,
        };
        var raw = isGraphQL
            ? RawRequest.Rest(surface, "POST", address, address, "{\"query\":\"{ __typename }\"}"u8.ToArray())
            : RawRequest.Rest(surface, "GET", address.TrimEnd('/'), $"{address}?limit=1");
        request.Is(await client.SendAsync(raw));
    }
}
