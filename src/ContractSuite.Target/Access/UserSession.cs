using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Records;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Access;

/// <summary>
/// What a signed-in member can do and an API key cannot: make roles' keys and revoke them (docs/twenty-2.21.0.md, section 2, Keys).
/// Nothing of that is recorded, as it carries secrets.
/// </summary>
public sealed class UserSession
{
    private const string SignIn =
        "mutation signIn($email: String!, $password: String!) { signIn(email: $email, password: $password) "
        + "{ availableWorkspaces { availableWorkspacesForSignIn { loginToken workspaceUrls { subdomainUrl } } } } }";

    private const string Exchange =
        "mutation getAuthTokensFromLoginToken($loginToken: String!, $origin: String!) { getAuthTokensFromLoginToken(loginToken: $loginToken, origin: $origin) "
        + "{ tokens { accessOrWorkspaceAgnosticToken { token } } } }";

    private const string Roles =
        "query getRoles { getRoles { canReadAllObjectRecords canUpdateAllObjectRecords canSoftDeleteAllObjectRecords canDestroyAllObjectRecords "
        + "objectPermissions { objectMetadataId } fieldPermissions { id } rowLevelPermissionPredicates { id } workspaceMembers { id } } }";

    private static readonly string[] Everything = ["canReadAllObjectRecords", "canUpdateAllObjectRecords", "canSoftDeleteAllObjectRecords", "canDestroyAllObjectRecords"];
    private static readonly string[] Exceptions = ["objectPermissions", "fieldPermissions", "rowLevelPermissionPredicates"];

    private readonly TargetSession _session;
    private readonly string _token;
    private readonly TargetClient _client;

    private UserSession(TargetSession session, string token)
    {
        _session = session;
        _token = token;
        _client = Open(new Unrecorded());
    }

    /// <summary>
    /// Signs in to the workspace whose objects the session discovered. Throws <see cref="TargetUnusableException"/> when the target
    /// refuses, or when the member is in no such workspace.
    /// </summary>
    public static async Task<UserSession> BeginAsync(TargetSession session, UserSignIn user, CancellationToken cancellationToken = default)
    {
        var stranger = session.Open(TargetSession.Nobody, new Unrecorded());
        var credentials = new JsonObject { ["email"] = user.Email, ["password"] = user.Password };
        var offered = await AskAsync(stranger, "signIn", SignIn, credentials, cancellationToken).ConfigureAwait(false);
        foreach (var workspace in (offered["availableWorkspaces"]?["availableWorkspacesForSignIn"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var proof = new JsonObject { ["loginToken"] = workspace["loginToken"]?.DeepClone(), ["origin"] = workspace["workspaceUrls"]?["subdomainUrl"]?.DeepClone() };
            var tokens = await AskAsync(stranger, "getAuthTokensFromLoginToken", Exchange, proof, cancellationToken).ConfigureAwait(false);
            var token = Json.Text(tokens["tokens"]?["accessOrWorkspaceAgnosticToken"]?["token"]) ?? throw Refused("getAuthTokensFromLoginToken", "no token");
            var signedIn = new UserSession(session, token);
            var objects = await signedIn._client.Metadata(Protocol.Rest).ListObjectsAsync(cancellationToken).ConfigureAwait(false);
            if (objects.Value?.Any(type => Json.Text(type["id"]) == session.Model.Objects[0].Id) == true)
            {
                signedIn.MayDoAllWithRecords = await signedIn.HasTheWholeAsync(cancellationToken).ConfigureAwait(false);
                return signedIn;
            }
        }

        throw Refused("signIn", $"no workspace of {user} that has the key's objects");
    }

    /// <summary>
    /// Whether the member's role may do everything with every record, no object, field or record excepted; false where the member may not see that.
    /// </summary>
    public bool MayDoAllWithRecords { get; private set; }

    /// <summary>A client that carries the member's token; what it sends goes to the observer.</summary>
    public TargetClient Open(IExchangeObserver observer, LedgerScope? scope = null) => _session.Open(TargetSession.SignedIn, _token, observer, scope);

    /// <summary>Makes a role that keys may have and gives its id.</summary>
    /// <param name="label">Its name, unique in the workspace.</param>
    /// <param name="mayRead">Whether it may read every record.</param>
    /// <param name="mayWrite">Whether it may change, delete and destroy every record.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<string> CreateRoleAsync(string label, bool mayRead, bool mayWrite, CancellationToken cancellationToken = default)
    {
        var input = new JsonObject
        {
            ["label"] = label,
            ["canReadAllObjectRecords"] = mayRead,
            ["canUpdateAllObjectRecords"] = mayWrite,
            ["canSoftDeleteAllObjectRecords"] = mayWrite,
            ["canDestroyAllObjectRecords"] = mayWrite,
            ["canUpdateAllSettings"] = false,
            ["canBeAssignedToApiKeys"] = true,
        };
        return Id(await AskAsync("createOneRole", "($input: CreateRoleInput!)", "(createRoleInput: $input) { id }", input, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Takes what a role may do with one object's records away.</summary>
    public Task DenyObjectAsync(string roleId, string objectId, CancellationToken cancellationToken = default)
    {
        var denied = new JsonObject
        {
            ["objectMetadataId"] = objectId,
            ["canReadObjectRecords"] = false,
            ["canUpdateObjectRecords"] = false,
            ["canSoftDeleteObjectRecords"] = false,
            ["canDestroyObjectRecords"] = false,
        };
        var input = new JsonObject { ["roleId"] = roleId, ["objectPermissions"] = new JsonArray(denied) };
        return AskAsync("upsertObjectPermissions", "($input: UpsertObjectPermissionsInput!)", "(upsertObjectPermissionsInput: $input) { objectMetadataId }", input, cancellationToken);
    }

    /// <summary>Takes what a role may do with one field's values away: changing them, and where asked reading them too.</summary>
    public Task DenyFieldAsync(string roleId, string objectId, string fieldId, bool readingToo, CancellationToken cancellationToken = default)
    {
        var denied = new JsonObject { ["objectMetadataId"] = objectId, ["fieldMetadataId"] = fieldId, ["canUpdateFieldValue"] = false };
        if (readingToo)
            denied["canReadFieldValue"] = false;

        var input = new JsonObject { ["roleId"] = roleId, ["fieldPermissions"] = new JsonArray(denied) };
        return AskAsync("upsertFieldPermissions", "($input: UpsertFieldPermissionsInput!)", "(upsertFieldPermissionsInput: $input) { id }", input, cancellationToken);
    }

    /// <summary>Makes a key of a role, good for a day.</summary>
    public async Task<IssuedKey> CreateKeyAsync(string name, string roleId, CancellationToken cancellationToken = default)
    {
        var expires = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var input = new JsonObject { ["name"] = name, ["expiresAt"] = expires, ["roleId"] = roleId };
        var id = Id(await AskAsync("createApiKey", "($input: CreateApiKeyInput!)", "(input: $input) { id }", input, cancellationToken).ConfigureAwait(false));
        const string document = "mutation generateApiKeyToken($id: UUID!, $expiresAt: String!) { generateApiKeyToken(apiKeyId: $id, expiresAt: $expiresAt) { token } }";
        var issued = await AskAsync(_client, "generateApiKeyToken", document, new JsonObject { ["id"] = id, ["expiresAt"] = expires }, cancellationToken).ConfigureAwait(false);
        return new IssuedKey(id, Json.Text(issued["token"]) ?? throw Refused("generateApiKeyToken", "no token"));
    }

    /// <summary>Makes a key worthless, at once.</summary>
    public Task RevokeKeyAsync(string id, CancellationToken cancellationToken = default) =>
        AskAsync("revokeApiKey", "($input: RevokeApiKeyInput!)", "(input: $input) { id }", new JsonObject { ["id"] = id }, cancellationToken);

    /// <summary>Removes a role that no live key has.</summary>
    public async Task DeleteRoleAsync(string id, CancellationToken cancellationToken = default)
    {
        var request = GraphQLRequest.Create(
            Surface.GraphQLMetadata,
            "mutation deleteOneRole",
            "mutation deleteOneRole($roleId: UUID!) { deleteOneRole(roleId: $roleId) }",
            new JsonObject { ["roleId"] = id });
        var exchange = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (RefusalReader.Read(exchange) is { } refusal)
            throw Refused("deleteOneRole", refusal.Messages[0]);
    }

    private async Task<bool> HasTheWholeAsync(CancellationToken cancellationToken)
    {
        var member = KeyClaims.Of(_token)?.Member;
        var exchange = await _client.SendAsync(GraphQLRequest.Create(Surface.GraphQLMetadata, "query getRoles", Roles, []), cancellationToken).ConfigureAwait(false);
        var roles = (JsonBody.NodeOf(exchange)?["data"]?["getRoles"] as JsonArray ?? []).OfType<JsonObject>();
        var role = roles.FirstOrDefault(role => (role["workspaceMembers"] as JsonArray ?? []).Any(one => Json.Text(one?["id"]) == member));
        return role is not null
            && Everything.All(right => role[right]?.GetValueKind() is JsonValueKind.True)
            && Exceptions.All(kind => role[kind] is null or JsonArray { Count: 0 });
    }

    private static string Id(JsonObject answer) => Json.Text(answer["id"]) ?? throw Refused("the request", "no id");

    private static TargetUnusableException Refused(string root, string found) => new($"The target did not do {root}: {found}. Check TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD.");

    private static async Task<JsonObject> AskAsync(TargetClient client, string root, string document, JsonObject variables, CancellationToken cancellationToken)
    {
        var exchange = await client.SendAsync(GraphQLRequest.Create(Surface.GraphQLMetadata, $"mutation {root}", document, variables), cancellationToken).ConfigureAwait(false);
        if (RefusalReader.Read(exchange) is { } refusal)
            throw Refused(root, refusal.Messages[0]);

        return JsonBody.NodeOf(exchange)?["data"]?[root] switch
        {
            JsonObject answer => answer,
            JsonArray => [],
            _ => throw Refused(root, "no answer"),
        };
    }

    private Task<JsonObject> AskAsync(string root, string declaration, string rest, JsonObject input, CancellationToken cancellationToken) =>
        AskAsync(_client, root, $"mutation {root}{declaration} {{ {root}{rest} }}", new JsonObject { ["input"] = input }, cancellationToken);
}
