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
    private Answer<RecordPage>? _list;

    /// <summary>The address is read as a setting would be.</summary>
    [When("the people are listed at the base address {} a final slash")]
    public async Task AreListedAt(string how)
    {
        var address = scenario.Session.Settings.BaseUrl.AbsoluteUri.TrimEnd('/') + (how == "with" ? "/" : "");
        var read = BaseUrl.Parse(address, "TWENTY_BASE_URL");
        scenario.Expect(read == scenario.Session.Settings.BaseUrl || read.AbsoluteUri.TrimEnd('/') == address.TrimEnd('/'), address, read.AbsoluteUri);
        _list = await scenario.Records(Protocol.Rest).ListAsync(scenario.Type("person"), new RecordQuery { Limit = 1 });
    }

    /// <summary>It was.</summary>
    [Then("the list is given")]
    public void IsGiven() => scenario.Good(_list!);

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
