using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Layouts;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;
using GraphQL;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Sign-in, keys, roles, webhooks and the workspace on <c>/metadata</c> (docs/twenty-2.21.0.md, sections 2 and 7).</summary>
internal static class MetadataAccess
{
    public static void Bind(ISchema schema, Workspace workspace)
    {
        BindSignIn(schema);
        BindKeys(schema, workspace);
        BindRoles(schema, workspace);
        BindWebhooks(schema, workspace);
        SchemaText.Resolve(schema.Query, "currentWorkspace", call => Known(call, _ => WorkspaceOf(workspace)));
        SchemaText.Resolve(schema.Query, "minimalMetadata", call => Known(call, _ => InShort(workspace)));
        SchemaText.Resolve(schema.Query, "objectRecordCounts", call => Known(call, caller => workspace.Catalog.Objects.Select(type => new JsonObject
        {
            ["objectNamePlural"] = type.NamePlural,
            ["totalCount"] = workspace.Reads.Count(caller, type),
        }).ToList()));
    }

    private static void BindSignIn(ISchema schema)
    {
        SchemaText.Resolve(schema.Query, "checkUserExists", call => new JsonObject
        {
            ["exists"] = call.Json("email")?.ToString() == User.Email,
            ["availableWorkspacesCount"] = call.Json("email")?.ToString() == User.Email ? MetadataSchema.Of(call).Workspaces.Count : 0,
            ["isEmailVerified"] = true,
        });
        SchemaText.Resolve(schema.Mutation!, "signIn", call =>
        {
            var (asked, first) = (MetadataSchema.Of(call), MetadataSchema.Of(call).Workspaces[0]);
            if (call.Json("email")?.ToString() != User.Email)
                throw new ApiFault(400, "User not found") { GraphQLCode = "FORBIDDEN", GraphQLSubCode = "FORBIDDEN_EXCEPTION" };

            if (call.Json("password")?.ToString() != User.Password)
                throw new ApiFault(400, "Wrong password") { GraphQLCode = "FORBIDDEN", GraphQLSubCode = "FORBIDDEN_EXCEPTION" };

            return new JsonObject
            {
                ["tokens"] = Tokens(asked.KeyRing.IssueLogin(first.Id)),
                ["availableWorkspaces"] = new JsonObject
                {
                    ["availableWorkspacesForSignIn"] = new JsonArray([.. asked.Workspaces.Select(workspace => (JsonNode?)new JsonObject
                    {
                        ["id"] = workspace.Id.ToString(),
                        ["displayName"] = "Apple",
                        ["loginToken"] = asked.KeyRing.IssueLogin(workspace.Id).Token,
                        ["workspaceUrls"] = Urls(),
                        ["sso"] = new JsonArray(),
                    })]),
                    ["availableWorkspacesForSignUp"] = new JsonArray(),
                },
            };
        });
        SchemaText.Resolve(schema.Mutation!, "getAuthTokensFromLoginToken", call =>
        {
            var keys = MetadataSchema.Of(call).KeyRing;
            return new JsonObject { ["tokens"] = Tokens(keys.IssueSession(keys.WorkspaceOfLoginAsync(call.Json("loginToken")!.ToString()).GetAwaiter().GetResult())) };
        });
    }

    private static void BindKeys(ISchema schema, Workspace workspace)
    {
        SchemaText.Resolve(schema.Query, "apiKeys", call => Permitted(call, "API_KEYS_AND_WEBHOOKS", _ => workspace.Keys.All.Where(key => key.RevokedAt is null).Select(key => AccessJson.Of(key, workspace)).ToList()));
        SchemaText.Resolve(schema.Query, "apiKey", call => Permitted(call, "API_KEYS_AND_WEBHOOKS", _ => workspace.Keys.Find(MetadataSchema.Id(call.Json("input")?["id"])) is { } key ? AccessJson.Of(key, workspace) : null));
        SchemaText.Resolve(schema.Mutation!, "createApiKey", call => InSession(call, input =>
            AccessJson.Of(workspace.Keys.Create(input["name"]?.ToString() ?? "", MetadataSchema.Id(input["roleId"]), Time(input["expiresAt"])), workspace)));
        SchemaText.Resolve(schema.Mutation!, "updateApiKey", call => InSession(call, input => AccessJson.Of(
            workspace.Keys.Change(MetadataSchema.Id(input["id"]), key => key with { Name = input["name"]?.ToString() ?? key.Name, ExpiresAt = input["expiresAt"] is { } at ? Time(at) : key.ExpiresAt }), workspace)));
        SchemaText.Resolve(schema.Mutation!, "revokeApiKey", call => InSession(call, input => AccessJson.Of(workspace.Keys.Revoke(MetadataSchema.Id(input["id"])), workspace)));
        SchemaText.Resolve(schema.Mutation!, "assignRoleToApiKey", call => InSession(call, _ =>
        {
            workspace.Keys.Change(MetadataSchema.Id(call.Json("apiKeyId")), key => key with { RoleId = workspace.Roles.Get(MetadataSchema.Id(call.Json("roleId"))).Id });
            return true;
        }));
        SchemaText.Resolve(schema.Mutation!, "generateApiKeyToken", call => InSession(call, _ =>
        {
            var key = workspace.Keys.Change(MetadataSchema.Id(call.Json("apiKeyId")), key => key);
            return new JsonObject { ["token"] = MetadataSchema.Of(call).KeyRing.Issue(workspace.Id, key.Id, Time(call.Json("expiresAt"))) };
        }));
    }

    private static void BindRoles(ISchema schema, Workspace workspace)
    {
        var permissions = new RolePermissions(workspace);
        SchemaText.Resolve(schema.Query, "getRoles", call => Permitted(call, "ROLES", _ => workspace.Roles.All.Select(role => AccessJson.Of(role, workspace)).ToList()));
        Change("createOneRole", "createRoleInput", input => AccessJson.Of(workspace.Roles.Add(RolePermissions.Changed(new Role { Id = Guid.NewGuid(), Label = "" }, input)), workspace));
        Change("updateOneRole", "updateRoleInput", input => AccessJson.Of(workspace.Roles.Change(MetadataSchema.Id(input["id"]), role => RolePermissions.Changed(role, input["update"] as JsonObject ?? [])), workspace));
        Change("upsertObjectPermissions", "upsertObjectPermissionsInput", permissions.OfObjects);
        Change("upsertFieldPermissions", "upsertFieldPermissionsInput", permissions.OfFields);
        Change("upsertPermissionFlags", "upsertPermissionFlagsInput", permissions.OfSettings);
        SchemaText.Resolve(schema.Mutation!, "deleteOneRole", call => Permitted(call, "ROLES", _ =>
        {
            var id = MetadataSchema.Id(call.Json("roleId"));
            if (workspace.Keys.All.Any(key => key.RoleId == id && key.RevokedAt is null))
                throw new ApiFault(400, "Role cannot be assigned to API keys") { GraphQLSubCode = "ROLE_CANNOT_BE_ASSIGNED_TO_API_KEYS" };

            workspace.Roles.Remove(id);
            return id.ToString();
        }));

        void Change(string root, string argument, Func<JsonObject, object> change) =>
            SchemaText.Resolve(schema.Mutation!, root, call => Permitted(call, "ROLES", _ => change((JsonObject)call.Json(argument)!)));
    }

    private static void BindWebhooks(ISchema schema, Workspace workspace)
    {
        SchemaText.Resolve(schema.Query, "webhooks", call => Known(call, caller => workspace.Webhooks.All(caller)));
        SchemaText.Resolve(schema.Query, "webhook", call => Known(call, caller => workspace.Webhooks.Find(caller, call.Json("id")!.ToString())));
        SchemaText.Resolve(schema.Mutation!, "createWebhook", call => Known(call, caller => workspace.Webhooks.Create(caller, (JsonObject)call.Json("input")!)));
        SchemaText.Resolve(schema.Mutation!, "updateWebhook", call => Known(call, caller => workspace.Webhooks.Change(caller, call.Json("input")!["id"]!.ToString(), call.Json("input")!["update"] as JsonObject ?? [])));
        SchemaText.Resolve(schema.Mutation!, "deleteWebhook", call => Known(call, caller => workspace.Webhooks.Remove(caller, call.Json("id")!.ToString())));
    }

    private static object? Known(IResolveFieldContext call, Func<Caller, object?> resolve) => resolve(MetadataSchema.Of(call).Caller);

    private static object? Permitted(IResolveFieldContext call, string setting, Func<Caller, object?> resolve) => Known(call, caller => caller.Role.Allows(setting) ? resolve(caller) : throw ApiFaults.NoPermission());

    private static object? InSession(IResolveFieldContext call, Func<JsonObject, object?> resolve) =>
        Known(call, caller => caller.KeyId is null ? resolve(call.Json("input") as JsonObject ?? []) : throw ApiFaults.NoSession());

    private static DateTimeOffset Time(JsonNode? text) => DateTimeOffset.TryParse(text?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw ApiFaults.BadRequest($"Invalid date: {text}");

    private static JsonObject Tokens((string Token, DateTimeOffset Expires) token) => new()
    {
        ["accessOrWorkspaceAgnosticToken"] = new JsonObject { ["token"] = token.Token, ["expiresAt"] = Wire.Time(token.Expires) },
        ["refreshToken"] = new JsonObject { ["token"] = token.Token, ["expiresAt"] = Wire.Time(token.Expires) },
    };

    private static JsonObject Urls() => new() { ["customUrl"] = null, ["subdomainUrl"] = "http://127.0.0.1" };

    /// <summary>What the product's own screens begin with; its hashes, which they keep their copies by, are none here.</summary>
    private static JsonObject InShort(Workspace workspace) => new()
    {
        ["objectMetadataItems"] = new JsonArray([.. workspace.Catalog.Objects.Select(type => (JsonNode?)MetadataJson.WithoutFields(type, workspace.Id))]),
        ["views"] = new JsonArray([.. workspace.Layouts.List(LayoutKind.All[0], of: null).Select(view => view.DeepClone())]),
        ["collectionHashes"] = new JsonArray(),
    };

    private static JsonObject WorkspaceOf(Workspace workspace) => new()
    {
        ["id"] = workspace.Id.ToString(),
        ["displayName"] = "Apple",
        ["subdomain"] = "apple",
        ["activationStatus"] = "ACTIVE",
        ["metadataVersion"] = workspace.Catalog.Version,
        ["workspaceMembersCount"] = 1,
        ["workspaceUrls"] = Urls(),
        ["allowImpersonation"] = true,
        ["isPublicInviteLinkEnabled"] = true,
        ["trashRetentionDays"] = 14,
        ["workspaceCustomApplicationId"] = workspace.Application.ToString(),
    };
}
