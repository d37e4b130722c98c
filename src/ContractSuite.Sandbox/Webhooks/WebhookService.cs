using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;
using ContractSuite.Sandbox.Storage;

namespace ContractSuite.Sandbox.Webhooks;

/// <summary>A workspace's webhooks, for both protocols (docs/twenty-2.21.0.md, section 9). Members throw <see cref="ApiFault"/>.</summary>
internal sealed class WebhookService(Workspace workspace, Database database, string name, WebhookDelivery delivery, TimeProvider time)
{
    private static readonly string[] Texts = ["description", "secret"];

    private readonly KeptList _webhooks = new(database, $"{name}.webhooks", time);

    public IReadOnlyList<JsonObject> All(Caller caller)
    {
        DemandPermission(caller);
        return _webhooks.All();
    }

    /// <summary>The one of that id; null when there is none.</summary>
    public JsonObject? Find(Caller caller, string id)
    {
        DemandPermission(caller);
        return Guid.TryParse(id, out _) ? _webhooks.Find(id) : throw ApiFaults.BadRequest($"invalid input syntax for type uuid: \"{id}\"");
    }

    public JsonObject Create(Caller caller, JsonObject sent)
    {
        DemandPermission(caller);
        return _webhooks.Add(new JsonObject
        {
            ["id"] = sent["id"]?.DeepClone(),
            ["targetUrl"] = Target(sent, "creating", "create"),
            ["operations"] = Operations(sent) ?? new JsonArray("*.*"),
            ["description"] = sent["description"]?.ToString(),
            ["secret"] = sent["secret"]?.ToString() ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            ["workspaceId"] = workspace.Id.ToString(),
            ["applicationId"] = workspace.Application.ToString(),
            ["deletedAt"] = null,
        });
    }

    public JsonObject Change(Caller caller, string id, JsonObject sent)
    {
        DemandPermission(caller);
        var changes = new JsonObject();
        if (sent.ContainsKey("targetUrl"))
        {
            changes["targetUrl"] = Target(sent, "updating", "update");
        }

        if (Operations(sent) is { } operations)
        {
            changes["operations"] = operations;
        }

        foreach (var property in Texts.Where(sent.ContainsKey))
        {
            changes[property] = sent[property]?.ToString();
        }

        return _webhooks.Change(id, changes) ?? throw NotFound();
    }

    /// <summary>Removes it and answers with what it was.</summary>
    public JsonObject Remove(Caller caller, string id)
    {
        DemandPermission(caller);
        var removed = _webhooks.Find(id) ?? throw NotFound();
        _webhooks.RemoveAll(webhook => webhook["id"]!.ToString() == id);
        return removed;
    }

    /// <summary>Tells every webhook that asked for it.</summary>
    public void Tell(RecordEvent happened)
    {
        var name = $"{happened.Type.NameSingular}.{happened.Action}";
        foreach (var webhook in _webhooks.All().Where(webhook => ((JsonArray)webhook["operations"]!).Any(operation => Matches(operation!.ToString(), happened))))
        {
            var body = new JsonObject
            {
                ["targetUrl"] = webhook["targetUrl"]!.DeepClone(),
                ["eventName"] = name,
                ["objectMetadata"] = new JsonObject { ["id"] = happened.Type.Id.ToString(), ["nameSingular"] = happened.Type.NameSingular },
                ["workspaceId"] = workspace.Id.ToString(),
                ["webhookId"] = webhook["id"]!.DeepClone(),
                ["eventDate"] = Wire.Time(time.GetUtcNow()),
                ["record"] = happened.Record.DeepClone(),
            };
            if (happened.UpdatedFields is { } fields)
            {
                body["updatedFields"] = new JsonArray([.. fields.Select(field => (JsonNode?)field)]);
            }

            delivery.Send(new Uri(webhook["targetUrl"]!.ToString()), webhook["secret"]!.ToString(), body);
        }
    }

    private static bool Matches(string operation, RecordEvent happened) => operation.Split('.') is [var type, var action]
        && (type == "*" || type == happened.Type.NameSingular)
        && (action == "*" || action == happened.Action);

    private static string Target(JsonObject sent, string doing, string action)
    {
        if (Uri.TryCreate(sent["targetUrl"]?.ToString(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url.AbsoluteUri;

        var subject = new JsonObject { ["universalIdentifier"] = Guid.NewGuid().ToString(), ["targetUrl"] = sent["targetUrl"]?.DeepClone() };
        throw new ValidationFault(
            $"{doing} webhook",
            [new ValidationFailure("webhook", action, subject, new ValidationError("INVALID_TARGET_URL", "Invalid target URL provided", "Please provide a valid HTTP or HTTPS URL"))]);
    }

    private static JsonArray? Operations(JsonObject sent) => sent["operations"] switch
    {
        null => null,
        JsonArray list => (JsonArray)list.DeepClone(),
        var other => throw ApiFaults.BadRequest($"malformed array literal: {other.ToJsonString()}"),
    };

    private static void DemandPermission(Caller caller)
    {
        if (!caller.Role.Allows("API_KEYS_AND_WEBHOOKS"))
            throw ApiFaults.NoPermission(observed: ObservedFaults.NoWebhooks());
    }

    private static ApiFault NotFound() => new(400, "Webhook not found") { Error = "Error", Code = "WEBHOOK_NOT_FOUND", GraphQLCode = "NOT_FOUND" };
}
