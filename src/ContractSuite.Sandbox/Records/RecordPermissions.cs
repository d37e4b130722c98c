using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>Holds callers to their role (docs/twenty-2.21.0.md, section 2).</summary>
internal static class RecordPermissions
{
    public static void Demand(Caller caller, ObjectMetadata type, RecordRight right)
    {
        if (!May(caller, type, right))
            throw ApiFaults.NoPermission();
    }

    public static bool May(Caller caller, ObjectMetadata type, RecordRight right)
    {
        var role = caller.Role;
        var exception = role.Objects.GetValueOrDefault(type.Id);
        return right switch
        {
            RecordRight.Read => exception?.CanRead ?? role.CanReadAllObjectRecords,
            RecordRight.Update => exception?.CanUpdate ?? role.CanUpdateAllObjectRecords,
            RecordRight.SoftDelete => exception?.CanSoftDelete ?? role.CanSoftDeleteAllObjectRecords,
            _ => exception?.CanDestroy ?? role.CanDestroyAllObjectRecords,
        };
    }

    /// <summary>Refuses what names a field that the role may not read.</summary>
    public static void DemandReadable(Caller caller, ObjectMetadata type, string name)
    {
        if (type.Fields.FirstOrDefault(field => field.Name == name || field.JoinColumn == name) is { } field && caller.Role.Fields.GetValueOrDefault(field.Id)?.CanRead == false)
            throw ApiFaults.NoPermission($": no permission to read field \"{field.Name}\" on \"{type.NameSingular}\"");
    }

    /// <summary>A record without the fields that the role may not read.</summary>
    public static JsonObject Visible(Caller caller, ObjectMetadata type, JsonObject record)
    {
        if (caller.Role.Fields.IsEmpty)
            return record;

        foreach (var field in type.Fields.Where(field => caller.Role.Fields.GetValueOrDefault(field.Id)?.CanRead == false))
        {
            record.Remove(field.JoinColumn ?? field.Name);
        }

        return record;
    }
}
