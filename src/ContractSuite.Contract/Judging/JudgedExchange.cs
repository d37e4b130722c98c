using System.Text.Json.Nodes;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Rules;
using ContractSuite.Contract.Rules.Paging;
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

    private readonly Lazy<IReadOnlyList<Violation>> _shape;
    private readonly Lazy<AskedPage?> _asked;
    private readonly Lazy<AnsweredPage?> _page;
    private readonly Lazy<PublishedOperation?> _published;

    public JudgedExchange(Exchange exchange, TargetModel model, SchemaSet schemas, ScenarioHistory history)
    {
        Exchange = exchange;
        Model = model;
        Schemas = schemas;
        History = history;
        Body = JsonBody.Of(exchange);
        Sent = JsonBody.Parse(exchange.Request.Body.Span);
        Refusal = RefusalReader.Read(exchange, Body.Json);
        Call = RecordCall.Of(exchange, model, Sent.Json);
        SchemaName = BodySchema.Of(this);
        _shape = new(() => BodyShape.Violations(this));
        _asked = new(() => AskedPage.Of(this));
        _page = new(() => AnsweredPage.Of(this));
        _published = new(() => schemas.Published(exchange.Operation));
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

    /// <summary>Where the body breaks that schema.</summary>
    public IReadOnlyList<Violation> ShapeViolations => _shape.Value;

    /// <summary>Which part of a list was asked for; null when no list was.</summary>
    public AskedPage? Asked => _asked.Value;

    /// <summary>The page of records that was answered; null when none was.</summary>
    public AnsweredPage? Page => _page.Value;

    /// <summary>What the published document says of the operation; null when it says nothing.</summary>
    public PublishedOperation? Published => _published.Value;

    public int Status => Exchange.Response?.Status ?? 0;

    public bool IsGraphQL => Exchange.Operation.Surface is Surface.GraphQLCore or Surface.GraphQLMetadata;

    public bool IsRest => Exchange.Operation.Surface is Surface.RestCore or Surface.RestMetadata;

    /// <summary>What <c>data</c> holds for the call; null when the answer is not in its envelope.</summary>
    public JsonNode? Answered => Call is { } call && Body.Json is JsonObject body && body["data"] is JsonObject data ? data[call.Key] : null;

    /// <summary>Whether the body is an object with that property.</summary>
    public bool Has(string property) => Body.Json is JsonObject json && json.ContainsKey(property);

    /// <summary>Whether nobody could tell who is asking, no credential or an invalid one, of what is not open to everybody.</summary>
    public bool IsAnonymous => Exchange.Actor is "nobody" or "expired" or "revoked" or "roleless" or "former" && !OpenToEverybody.Contains(Exchange.Operation.Name);
}
