using System.Text;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using Reqnroll;

namespace ContractSuite.Steps.Resilience;

/// <summary>Requests that are none, and addresses of nothing.</summary>
[Binding]
public sealed class BadRequestSteps(ScenarioRun scenario, CurrentAnswer request)
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["JSON that breaks off"] = "{\"name\": {\"firstName\": \"Ada\"",
        ["a text instead of an object"] = "\"Ada\"",
        ["a document that breaks off"] = "{\"query\": \"{ people { edges {\"}",
        ["a list instead of a document"] = "[{\"query\": \"{ __typename }\"}]",
        ["a field that there is not"] = "{\"query\": \"{ people(first: 1) { edges { node { shoeSize } } } }\"}",
    };

    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["an object that there is not"] = "/rest/unicorns",
        ["a record with a broken id"] = "/rest/people/not-an-id",
        ["a page behind a broken cursor"] = "/rest/people?starting_after=broken",
        ["a filter that breaks off"] = "/rest/people?filter=and(jobTitle%5Beq%5D:x",
    };

    /// <summary>A POST with a body of a kind.</summary>
    [When("^(records over REST|records over GraphQL) is sent (.*)$")]
    public async Task IsSent(string surface, string what)
    {
        var (kind, path) = surface == "records over REST" ? (Surface.RestCore, "/rest/people") : (Surface.GraphQLCore, "/graphql");
        await Ask(RawRequest.Rest(kind, "POST", path, path, Encoding.UTF8.GetBytes(Bodies[what])));
    }

    /// <summary>A GET of nothing.</summary>
    [When("{} is asked for")]
    public async Task IsAskedFor(string what) => await Ask(RawRequest.Rest(Surface.RestCore, "GET", Addresses[what].Split('?')[0], Addresses[what]));

    /// <summary>Without a key.</summary>
    [When("the server is asked how it is")]
    public async Task HowItIs() => request.Is(await scenario.As(TargetSession.Nobody).SendAsync(RawRequest.Rest(Surface.Service, "GET", "/healthz", "/healthz")));

    private async Task Ask(RawRequest raw) => request.Is(await scenario.As(TargetSession.Owner).SendAsync(raw));
}
