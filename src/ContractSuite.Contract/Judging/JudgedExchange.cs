using System.Text.Json.Nodes;
using ContractSuite.Contract.Schemas;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Judging;

/// <summary>An exchange with everything a rule may want to know of it, each worked out once.</summary>
internal sealed class JudgedExchange
{
    /// <summary>Signing in needs no key (docs/twenty-2.21.0.md, section 7); health and configuration are a surface of their own.</summary>
    private static readonly HashSet<string> OpenToEverybody =
        ["mutation signIn", "query checkUserExists", "mutation getAuthTokensFromLoginToken", "query __schema", "query __typename", "GET /open-api/core", "GET /open-api/metadata"];

    public JudgedExchange(Exchange exchange, TargetModel model, SchemaSet schemas, ScenarioHistory history)
    {
        Exchange = exchange;
        Model = model;
        Schemas = schemas;
        History = history;
        Body = JsonBody.Read(exchange);
        Sent = JsonBody.Parse(exchange.Request.Body.Span);
        Refusal = RefusalReader.Read(exchange);
        Call = RecordCall.Of(exchange, model, Sent.Json);
        SchemaName = BodySchema.Of(this);
    }

    public Exchange Exchange { get; }

    public TargetModel Model { get; }

    public SchemaSet Schemas { get; }

    /// <summary>What the scenario did before.</summary>
    public ScenarioHistory History { get; }

    public JsonBody Body { get; }

    /// <summary>What was sent.</summary>
    public JsonBody Sent { get; }

    /// <summary>The error answer; null for a good one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What was asked of which records; null when it is not about records.</summary>
    public RecordCall? Call { get; }

    /// <summary>The authored schema that judges the body; null when there is none for it.</summary>
    public string? SchemaName { get; }

    public int Status => Exchange.Response?.Status ?? 0;

    public bool IsGraphQL => Exchange.Operation.Surface is Surface.GraphQLCore or Surface.GraphQLMetadata;

    public bool IsRest => Exchange.Operation.Surface is Surface.RestCore or Surface.RestMetadata;

    /// <summary>What <c>data</c> holds for the call; null when the answer is not in its envelope.</summary>
    public JsonNode? Answered => Call is { } call && Body.Json is JsonObject body && body["data"] is JsonObject data ? data[call.Key] : null;

    /// <summary>Whether the body is an object with that property.</summary>
    public bool Has(string property) => Body.Json is JsonObject json && json.ContainsKey(property);

    /// <summary>Whether nobody could tell who is asking, no credential or an invalid one, of what is not open to everybody.</summary>
    public bool IsAnonymous => Exchange.Actor is "nobody" or "expired" or "revoked" && !OpenToEverybody.Contains(Exchange.Operation.Name);
}
