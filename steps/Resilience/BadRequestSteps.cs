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
    private const int TwelveMegabytes = 12 * 1024 * 1024;

    private static readonly Dictionary<string, (Surface Surface, string Path)> Surfaces = new()
    {
        ["records over REST"] = (Surface.RestCore, "/rest/people"),
        ["records over GraphQL"] = (Surface.GraphQLCore, "/graphql"),
        ["definitions over REST"] = (Surface.RestMetadata, "/rest/metadata/objects"),
        ["definitions over GraphQL"] = (Surface.GraphQLMetadata, "/metadata"),
    };

    /// <summary>What might be stored all the same bears the scenario's mark in the place of <c>{mark}</c>, to be found by it.</summary>
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["JSON that breaks off"] = "{\"name\": {\"firstName\": \"Ada\"",
        ["a text instead of an object"] = "\"Ada\"",
        ["a NUL byte in a text"] = "{\"jobTitle\": \"{mark}\\u0000\"}",
        ["a field twice, once wrong"] = "{\"jobTitle\": \"{mark}\", \"jobTitle\": 7}",
        ["a document that breaks off"] = "{\"query\": \"{ people { edges {\"}",
        ["a list instead of a document"] = "[{\"query\": \"{ __typename }\"}]",
        ["a field that there is not"] = "{\"query\": \"{ people(first: 1) { edges { node { shoeSize } } } }\"}",
        ["more questions than one may ask"] = $"{{\"query\": \"{{ {string.Join(' ', Enumerable.Range(1, 21).Select(number => $"p{number}: people(first: 1) {{ totalCount }}"))} }}\"}}",
        ["questions in questions in questions"] = "{\"query\": \"{ companies(first: 1) { edges { node { people { edges { node { noteTargets { edges { node { id } } } } } } } } } }\"}",
        ["two documents without a name"] = "{\"query\": \"query a { people(first: 1) { totalCount } } query b { people(first: 1) { totalCount } }\"}",
        ["a page of text"] = "Dear Sir or Madam",
    };

    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["an object that there is not"] = "/rest/unicorns",
        ["a record with a broken id"] = "/rest/people/not-an-id",
        ["a page behind a broken cursor"] = "/rest/people?starting_after=broken",
        ["a filter that breaks off"] = "/rest/people?filter=and(jobTitle%5Beq%5D:x",
        ["a page of minus one"] = "/rest/people?limit=-1",
        ["a depth of nine"] = "/rest/people?depth=9",
        ["an object called as one of it"] = "/rest/person",
        ["an address outside of the API"] = "/rest/people/../../etc/passwd",
    };

    /// <summary>A POST with a body of a kind.</summary>
    [When("^(records over REST|records over GraphQL|definitions over REST|definitions over GraphQL) is sent (.*)$")]
    public async Task IsSent(string surface, string what)
    {
        var (kind, path) = Surfaces[surface];
        var kept = what == "a body of 12 MB" ? $"{{\"jobTitle\": \"{{mark}}{new string('x', TwelveMegabytes)}\", \"query\": \"{{ __typename }}\"}}" : Bodies[what];
        if (kept.Contains("jobTitle", StringComparison.Ordinal))
            _ = scenario.Type("person", "jobTitle");

        var body = kept.Replace("{mark}", scenario.Mark, StringComparison.Ordinal);
        var raw = RawRequest.Rest(kind, "POST", path, path, Encoding.UTF8.GetBytes(body));
        await Ask(what == "a page of text" ? raw with { ContentType = "text/plain" } : raw);
    }

    /// <summary>A GET of nothing.</summary>
    [When("{} is asked for")]
    public async Task IsAskedFor(string what) => await Ask(RawRequest.Rest(Surface.RestCore, "GET", Addresses[what].Split('?')[0], Addresses[what]));

    /// <summary>A method that the surface does not have.</summary>
    [When("^(records over REST|records over GraphQL) is asked by ([A-Z]+)$")]
    public async Task IsAskedBy(string surface, string verb)
    {
        var (kind, path) = Surfaces[surface];
        await Ask(RawRequest.Rest(kind, verb, path, path));
    }

    /// <summary>Without a key.</summary>
    [When("the server is asked how it is")]
    public async Task HowItIs() => request.Is(await scenario.As(TargetSession.Nobody).SendAsync(RawRequest.Rest(Surface.Service, "GET", "/healthz", "/healthz")));

    private async Task Ask(RawRequest raw) => request.Is(await scenario.As(TargetSession.Owner).SendAsync(raw));
}
