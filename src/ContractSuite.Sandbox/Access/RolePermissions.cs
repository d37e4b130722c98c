using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.Access;

/// <summary>Changes what roles may do, from GraphQL's inputs.</summary>
internal sealed class RolePermissions(Workspace workspace)
{
    /// <summary>A role with the flags and words of a role input.</summary>
    public static Role Changed(Role role, JsonObject input)
    {
        return role with
        {
            Label = input["label"]?.ToString() ?? role.Label,
            Description = input["description"]?.ToString() ?? role.Description,
            Icon = input["icon"]?.ToString() ?? role.Icon,
            CanUpdateAllSettings = Flag("canUpdateAllSettings") ?? role.CanUpdateAllSettings,
            CanAccessAllTools = Flag("canAccessAllTools") ?? role.CanAccessAllTools,
            CanReadAllObjectRecords = Flag("canReadAllObjectRecords") ?? role.CanReadAllObjectRecords,
            CanUpdateAllObjectRecords = Flag("canUpdateAllObjectRecords") ?? role.CanUpdateAllObjectRecords,
            CanSoftDeleteAllObjectRecords = Flag("canSoftDeleteAllObjectRecords") ?? role.CanSoftDeleteAllObjectRecords,
            CanDestroyAllObjectRecords = Flag("canDestroyAllObjectRecords") ?? role.CanDestroyAllObjectRecords,
            CanBeAssignedToUsers = Flag("canBeAssignedToUsers") ?? role.CanBeAssignedToUsers,
            CanBeAssignedToAgents = Flag("canBeAssignedToAgents") ?? role.CanBeAssignedToAgents,
            CanBeAssignedToApiKeys = Flag("canBeAssignedToApiKeys") ?? role.CanBeAssignedToApiKeys,
        };

        bool? Flag(string name) => (bool?)input[name];
    }

    public List<JsonObject> OfObjects(JsonObject input)
    {
        var sent = ((JsonArray)input["objectPermissions"]!).Cast<JsonObject>().ToList();
        if (sent.FirstOrDefault(permission => workspace.Catalog.Object(Id(permission["objectMetadataId"])) is null) is not null)
            throw new ApiFault(404, "Object metadata id not found") { GraphQLCode = "NOT_FOUND", GraphQLSubCode = "OBJECT_METADATA_NOT_FOUND" };

        var role = workspace.Roles.Change(Id(input["roleId"]), role => role with
        {
            Objects = role.Objects.SetItems(sent.Select(permission => KeyValuePair.Create(Id(permission["objectMetadataId"]), new ObjectPermission(
                (bool?)permission["canReadObjectRecords"],
                (bool?)permission["canUpdateObjectRecords"],
                (bool?)permission["canSoftDeleteObjectRecords"],
                (bool?)permission["canDestroyObjectRecords"])))),
        });
        return [.. sent.Select(permission => Id(permission["objectMetadataId"])).Select(id => AccessJson.Of(id, role.Objects[id]))];
    }

    public List<JsonObject> OfFields(JsonObject input)
    {
        var sent = ((JsonArray)input["fieldPermissions"]!).Cast<JsonObject>().ToList();
        var role = workspace.Roles.Change(Id(input["roleId"]), role => role with
        {
            Fields = role.Fields.SetItems(sent.Select(permission =>
                KeyValuePair.Create(Id(permission["fieldMetadataId"]), new FieldPermission((bool?)permission["canReadFieldValue"], (bool?)permission["canUpdateFieldValue"])))),
        });
        return [.. sent.Select(permission => Id(permission["fieldMetadataId"])).Select(id => AccessJson.Of(role, id, role.Fields[id], workspace))];
    }

    public List<JsonObject> OfSettings(JsonObject input)
    {
        var flags = ((JsonArray)input["permissionFlagKeys"]!).Select(flag => flag!.ToString()).ToList();
        var role = workspace.Roles.Change(Id(input["roleId"]), role => role with { SettingFlags = [.. flags] });
        return [.. flags.Select(flag => AccessJson.Flag(role, flag))];
    }

    private static Guid Id(JsonNode? id) => Guid.TryParse(id?.ToString(), out var parsed) ? parsed : Guid.Empty;
}
