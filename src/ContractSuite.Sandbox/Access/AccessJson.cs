using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Access;

/// <summary>Keys and roles as both protocols write them.</summary>
internal static class AccessJson
{
    public static JsonObject Of(ApiKey key, Workspace workspace) => new()
    {
        ["workspaceId"] = workspace.Id.ToString(),
        ["id"] = key.Id.ToString(),
        ["name"] = key.Name,
        ["expiresAt"] = Wire.Time(key.ExpiresAt),
        ["revokedAt"] = key.RevokedAt is { } revoked ? Wire.Time(revoked) : null,
        ["createdAt"] = Wire.Time(key.CreatedAt),
        ["updatedAt"] = Wire.Time(key.UpdatedAt),
        ["role"] = Bare(workspace.Roles.All.FirstOrDefault(role => role.Id == key.RoleId) ?? Roles.Admin),
    };

    public static JsonObject Of(Role role, Workspace workspace)
    {
        var json = Bare(role);
        json["apiKeys"] = new JsonArray([.. workspace.Keys.All.Where(key => key.RoleId == role.Id && key.RevokedAt is null).Select(key => (JsonNode?)new JsonObject
        {
            ["id"] = key.Id.ToString(), ["name"] = key.Name, ["expiresAt"] = Wire.Time(key.ExpiresAt), ["revokedAt"] = null,
        })]);
        json["workspaceMembers"] = role.Id == Roles.Admin.Id ? new JsonArray(User.Member()) : [];
        json["agents"] = new JsonArray();
        json["permissionFlags"] = new JsonArray([.. role.SettingFlags.Select(flag => (JsonNode?)Flag(role, flag))]);
        json["objectPermissions"] = new JsonArray([.. role.Objects.Select(permission => (JsonNode?)Of(permission.Key, permission.Value))]);
        json["fieldPermissions"] = new JsonArray([.. role.Fields.Select(permission => (JsonNode?)Of(role, permission.Key, permission.Value, workspace))]);
        return json;
    }

    public static JsonObject Of(Guid type, ObjectPermission permission) => new()
    {
        ["objectMetadataId"] = type.ToString(),
        ["canReadObjectRecords"] = permission.CanRead,
        ["canUpdateObjectRecords"] = permission.CanUpdate,
        ["canSoftDeleteObjectRecords"] = permission.CanSoftDelete,
        ["canDestroyObjectRecords"] = permission.CanDestroy,
    };

    public static JsonObject Of(Role role, Guid field, FieldPermission permission, Workspace workspace) => new()
    {
        ["id"] = field.ToString(),
        ["objectMetadataId"] = workspace.Catalog.Objects.FirstOrDefault(type => type.Fields.Any(candidate => candidate.Id == field))?.Id.ToString(),
        ["fieldMetadataId"] = field.ToString(),
        ["roleId"] = role.Id.ToString(),
        ["canReadFieldValue"] = permission.CanRead,
        ["canUpdateFieldValue"] = permission.CanUpdate,
    };

    public static JsonObject Flag(Role role, string flag) => new() { ["id"] = Guid.NewGuid().ToString(), ["roleId"] = role.Id.ToString(), ["flag"] = flag };

    private static JsonObject Bare(Role role) => new()
    {
        ["id"] = role.Id.ToString(),
        ["label"] = role.Label,
        ["description"] = role.Description,
        ["icon"] = role.Icon,
        ["isEditable"] = role.IsEditable,
        ["canBeAssignedToUsers"] = role.CanBeAssignedToUsers,
        ["canBeAssignedToAgents"] = role.CanBeAssignedToAgents,
        ["canBeAssignedToApiKeys"] = role.CanBeAssignedToApiKeys,
        ["canUpdateAllSettings"] = role.CanUpdateAllSettings,
        ["canAccessAllTools"] = role.CanAccessAllTools,
        ["canReadAllObjectRecords"] = role.CanReadAllObjectRecords,
        ["canUpdateAllObjectRecords"] = role.CanUpdateAllObjectRecords,
        ["canSoftDeleteAllObjectRecords"] = role.CanSoftDeleteAllObjectRecords,
        ["canDestroyAllObjectRecords"] = role.CanDestroyAllObjectRecords,
    };
}
