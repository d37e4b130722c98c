using System.Collections.Immutable;

namespace ContractSuite.Sandbox.Access;

/// <summary>The roles of a fresh workspace (recorded: metadata-roles.json), and one that may only read for keys.</summary>
internal static class Roles
{
    public static Role Admin { get; } = new()
    {
        Id = Guid.Parse("b0904be0-1127-4f52-8782-f9ef42c616a0"),
        Label = "Admin",
        CanReadAllObjectRecords = true,
        CanUpdateAllObjectRecords = true,
        CanSoftDeleteAllObjectRecords = true,
        CanDestroyAllObjectRecords = true,
        CanUpdateAllSettings = true,
        CanAccessAllTools = true,
        IsEditable = false,
    };

    public static Role Member { get; } = new()
    {
        Id = Guid.Parse("4486a501-2872-4fe1-bde2-665015190422"),
        Label = "Member",
        CanReadAllObjectRecords = true,
        CanUpdateAllObjectRecords = true,
        CanSoftDeleteAllObjectRecords = true,
        CanDestroyAllObjectRecords = true,
        CanAccessAllTools = true,
        CanBeAssignedToApiKeys = false,
    };

    /// <summary>May read every record and nothing else.</summary>
    public static Role ReadOnly { get; } = new() { Id = Guid.Parse("8297b737-58b8-47a1-8e7e-01c5768bf60e"), Label = "Read only", CanReadAllObjectRecords = true };

    public static ImmutableArray<Role> Fresh { get; } = [Admin, Member, ReadOnly];
}
