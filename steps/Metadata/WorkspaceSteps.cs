using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Metadata;

/// <summary>What a workspace tells of itself: its objects in short, its roles, its keys.</summary>
[Binding]
public sealed class WorkspaceSteps(ScenarioRun scenario)
{
    private const string KeySelection = "id name expiresAt";

    private JsonObject? _told;
    private JsonObject? _listed;
    private string _id = "";

    /// <summary>Three questions in one document.</summary>
    [When("the workspace is asked what it has")]
    public async Task IsAskedWhatItHas() => _told = await AskAsync(
        "query",
        "currentWorkspace+minimalMetadata+objectRecordCounts",
        "{ currentWorkspace { id displayName } minimalMetadata { objectMetadataItems { nameSingular } } objectRecordCounts { objectNamePlural totalCount } }");

    /// <summary>As the definitions have them.</summary>
    [Then("it tells its name, its objects, and how many records each of them has")]
    public void TellsWhatItHas()
    {
        scenario.Expect(_told!["currentWorkspace"]?["displayName"] is not null, "the workspace's name", "none");
        var objects = scenario.Model.Objects.Where(type => type.IsActive).ToList();
        Covers("nameSingular", "minimalMetadata.objectMetadataItems", _told["minimalMetadata"]?["objectMetadataItems"], objects.Select(type => type.Singular));
        Covers("objectNamePlural", "objectRecordCounts", _told["objectRecordCounts"], ["people", "companies"]);
        string[] uncounted = [.. Rows(_told["objectRecordCounts"]).Where(row => row["totalCount"]?.GetValueKind() is not JsonValueKind.Number || row["totalCount"]!.GetValue<double>() < 0).Select(row => row.ToJsonString())];
        scenario.Expect(uncounted.Length == 0, "a number of records for each object", string.Join(", ", uncounted));
    }

    /// <summary>
    /// By the owner's key, which may make roles though not keys. Each field's right to the other thing is told as null, so that the list of
    /// roles has one form in every run, whatever roles of other scenarios are in it.
    /// </summary>
    [When("a role is made, renamed, and allowed to read people without their job titles, to change none of their phone numbers, and to keep webhooks")]
    public async Task IsGivenRights()
    {
        var person = scenario.Type("person", "jobTitle", "phones");
        var made = await AskAsync(
            "mutation",
            "createOneRole",
            "mutation createOneRole($input: CreateRoleInput!) { createOneRole(createRoleInput: $input) { id } }",
            new JsonObject { ["input"] = new JsonObject { ["label"] = $"Role {scenario.Mark}", ["canReadAllObjectRecords"] = false, ["canBeAssignedToApiKeys"] = true } });
        _id = made["createOneRole"]?["id"]?.ToString() ?? "";
        var variables = new JsonObject
        {
            ["role"] = new JsonObject { ["id"] = _id, ["update"] = new JsonObject { ["label"] = $"Renamed {scenario.Mark}" } },
            ["objects"] = new JsonObject { ["roleId"] = _id, ["objectPermissions"] = new JsonArray(new JsonObject { ["objectMetadataId"] = person.Id, ["canReadObjectRecords"] = true }) },
            ["fields"] = new JsonObject
            {
                ["roleId"] = _id,
                ["fieldPermissions"] = new JsonArray(
                    new JsonObject { ["objectMetadataId"] = person.Id, ["fieldMetadataId"] = person.Field("jobTitle")!.Id, ["canReadFieldValue"] = false },
                    new JsonObject { ["objectMetadataId"] = person.Id, ["fieldMetadataId"] = person.Field("phones")!.Id, ["canUpdateFieldValue"] = false }),
            },
            ["flags"] = new JsonObject { ["roleId"] = _id, ["permissionFlagKeys"] = new JsonArray("API_KEYS_AND_WEBHOOKS") },
        };
        await AskAsync(
            "mutation",
            "updateOneRole+upsertObjectPermissions+upsertFieldPermissions+upsertPermissionFlags",
            "mutation rights($role: UpdateRoleInput!, $objects: UpsertObjectPermissionsInput!, $fields: UpsertFieldPermissionsInput!, $flags: UpsertPermissionFlagsInput!) "
            + "{ updateOneRole(updateRoleInput: $role) { id } upsertObjectPermissions(upsertObjectPermissionsInput: $objects) { objectMetadataId } "
            + "upsertFieldPermissions(upsertFieldPermissionsInput: $fields) { id } upsertPermissionFlags(upsertPermissionFlagsInput: $flags) { id } }",
            variables);
    }

    /// <summary>No more and no less.</summary>
    [Then("it is among the roles, with its new name and exactly these rights")]
    public async Task HasTheRights()
    {
        var person = scenario.Type("person");
        var answered = await AskAsync(
            "query",
            "getRoles",
            "query getRoles { getRoles { id label permissionFlags { flag } objectPermissions { objectMetadataId canReadObjectRecords } fieldPermissions { fieldMetadataId canReadFieldValue canUpdateFieldValue } } }");
        var role = Rows(answered["getRoles"]).FirstOrDefault(role => role["id"]?.ToString() == _id);
        scenario.Expect(role?["label"]?.ToString() == $"Renamed {scenario.Mark}", "the role by its new name", role?["label"]?.ToString() ?? "no such role");
        string[] expected = ["API_KEYS_AND_WEBHOOKS", $"{person.Id} true", .. new[] { $"{person.Field("jobTitle")!.Id} read false", $"{person.Field("phones")!.Id} change false" }.Order(StringComparer.Ordinal)];
        string[] found =
        [
            .. Rows(role!["permissionFlags"]).Select(flag => $"{flag["flag"]}"),
            .. Rows(role["objectPermissions"]).Select(right => $"{right["objectMetadataId"]} {right["canReadObjectRecords"]?.ToJsonString()}"),
            .. Rows(role["fieldPermissions"]).Select(right => $"{right["fieldMetadataId"]}{Told("read", right["canReadFieldValue"])}{Told("change", right["canUpdateFieldValue"])}").Order(StringComparer.Ordinal),
        ];
        scenario.Expect(expected.SequenceEqual(found), string.Join(", ", expected), string.Join(", ", found));
    }

    /// <summary>As the list tells it, by its id.</summary>
    [When("the first of the workspace's keys is looked up over {Protocol}")]
    public async Task IsLookedUp(Protocol protocol)
    {
        if (protocol is Protocol.Rest)
        {
            _listed = Rows(JsonBody.NodeOf(await RestAsync("/rest/metadata/apiKeys", ""))).FirstOrDefault();
            _told = JsonBody.NodeOf(await RestAsync("/rest/metadata/apiKeys/{id}", $"/{_listed?["id"]}")) as JsonObject;
            return;
        }

        _listed = Rows((await AskAsync("query", "apiKeys", $"query apiKeys {{ apiKeys {{ {KeySelection} }} }}"))["apiKeys"]).FirstOrDefault();
        var found = await AskAsync(
            "query",
            "apiKey",
            $"query apiKey($input: GetApiKeyInput!) {{ apiKey(input: $input) {{ {KeySelection} }} }}",
            new JsonObject { ["input"] = new JsonObject { ["id"] = _listed?["id"]?.DeepClone() } });
        _told = found["apiKey"] as JsonObject;
    }

    /// <summary>The token is told when a key is made, and never again.</summary>
    [Then("it is told as in the list, without what opens the workspace")]
    public void IsToldAsInTheList()
    {
        scenario.Expect(_listed is not null && _told is not null, "a key in the list and by its number", "none");
        string[] differing = [.. KeySelection.Split(' ').Where(name => !JsonNode.DeepEquals(_listed![name], _told![name]))];
        scenario.Expect(differing.Length == 0, "the same in the list and by its number", string.Join(", ", differing));
        scenario.Expect(!_told!.ContainsKey("token"), "no token", "a token");
    }

    /// <summary>At an address that is nobody's.</summary>
    [When("a stranger asks whether somebody whom nobody knows has an account")]
    public async Task AsksForNobody()
    {
        const string document = "query checkUserExists($email: String!) { checkUserExists(email: $email) { exists availableWorkspacesCount } }";
        var variables = new JsonObject { ["email"] = $"{scenario.Mark}@example.org" };
        var request = GraphQLRequest.Create(Surface.GraphQLMetadata, "query checkUserExists", document, variables);
        _told = JsonBody.NodeOf(await scenario.As(TargetSession.Nobody).SendAsync(request))?["data"]?["checkUserExists"] as JsonObject;
    }

    /// <summary>Neither an account nor a workspace.</summary>
    [Then("the answer is no, and nothing of the workspace is in it")]
    public void IsNo() => scenario.Expect(
        _told?["exists"]?.ToJsonString() == "false" && _told["availableWorkspacesCount"]?.ToJsonString() is null or "0",
        "no account and no workspace",
        _told?.ToJsonString() ?? "no answer");

    private static IEnumerable<JsonObject> Rows(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private void Covers(string property, string where, JsonNode? list, IEnumerable<string> names)
    {
        string[] missing = [.. names.Except(Rows(list).Select(row => row[property]?.ToString() ?? ""))];
        scenario.Expect(missing.Length == 0, $"every object in {where}", $"not there: {string.Join(", ", missing)}");
    }

    private static string Told(string right, JsonNode? value) => value is null ? "" : $" {right} {value.ToJsonString()}";

    private Task<Exchange> RestAsync(string template, string id) =>
        scenario.As(TargetSession.Owner).SendAsync(RawRequest.Rest(Surface.RestMetadata, "GET", template, $"/rest/metadata/apiKeys{id}"));

    private async Task<JsonObject> AskAsync(string kind, string roots, string document, JsonObject? variables = null)
    {
        var exchange = await scenario.As(TargetSession.Owner).SendAsync(GraphQLRequest.Create(Surface.GraphQLMetadata, $"{kind} {roots}", document, variables ?? []));
        var body = JsonBody.NodeOf(exchange);
        var refusal = RefusalReader.Read(exchange, body);
        scenario.Expect(refusal is null, "a good answer", refusal is null ? "" : ScenarioRun.Shown(refusal));
        return body?["data"] as JsonObject ?? [];
    }
}
