using System.Text.Json.Nodes;
using ContractSuite.Steps.Core;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Auth;

/// <summary>What keys try to change in the settings of a workspace.</summary>
[Binding]
public sealed class SettingSteps(ScenarioRun scenario, CurrentAnswer request)
{
    /// <summary>By a key of a role that may only read.</summary>
    [When(@"^the restricted key tries to (make an object|make a webhook|list the keys|list the roles) in the settings over (REST|GraphQL)$")]
    public async Task RestrictedTries(string change, Protocol protocol)
    {
        var client = scenario.As("restricted");
        if (change != "make an object")
        {
            request.Is(await client.SendAsync(Raw(change, protocol)));
            return;
        }

        var word = $"probe{string.Concat(scenario.Mark.Where(char.IsAsciiLetter))}";
        var definition = new JsonObject { ["nameSingular"] = word, ["namePlural"] = $"{word}s", ["labelSingular"] = word, ["labelPlural"] = $"{word}s" };
        var answer = await client.Metadata(protocol).CreateObjectAsync(definition);
        request.Is(answer);
    }

    /// <summary>By a key that may do everything else.</summary>
    [When("the owner's key tries to make a key over {Protocol}")]
    public async Task OwnerTries(Protocol protocol) =>
        request.Is(await scenario.As(TargetSession.Owner).SendAsync(Raw("make a key", protocol)));

    private static RawRequest Raw(string change, Protocol protocol) => (change, protocol) switch
    {
        ("make a webhook", Protocol.Rest) => Rest("POST", "webhooks", """{"targetUrl":"https://example.org/hook","operations":["person.created"]}"""),
        ("make a webhook", _) => GraphQL("mutation createWebhook", """mutation createWebhook { createWebhook(input: { targetUrl: "https://example.org/hook", operations: ["person.created"] }) { id } }"""),
        ("list the keys", Protocol.Rest) => Rest("GET", "apiKeys", null),
        ("list the keys", _) => GraphQL("query apiKeys", "query apiKeys { apiKeys { id } }"),
        ("list the roles", _) => GraphQL("query getRoles", "query getRoles { getRoles { id } }"),
        (_, Protocol.Rest) => Rest("POST", "apiKeys", """{"name":"contract","expiresAt":"2099-01-01T00:00:00Z"}"""),
        _ => GraphQL("mutation createApiKey", """mutation createApiKey { createApiKey(input: { name: "contract", expiresAt: "2099-01-01T00:00:00Z", roleId: "00000000-0000-4000-8000-000000000000" }) { id } }"""),
    };

    private static RawRequest Rest(string method, string resource, string? body) => RawRequest.Rest(
        Surface.RestMetadata,
        method,
        $"/rest/metadata/{resource}",
        $"/rest/metadata/{resource}",
        body is null ? null : System.Text.Encoding.UTF8.GetBytes(body));

    private static RawRequest GraphQL(string operation, string document) => GraphQLRequest.Create(Surface.GraphQLMetadata, operation, document, []);
}
