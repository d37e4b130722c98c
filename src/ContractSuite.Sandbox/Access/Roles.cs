namespace ContractSuite.Sandbox.Access;

/// <summary>The roles of a fresh workspace that keys may have.</summary>
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

    /// <summary>May read every record and nothing else.</summary>
    public static Role ReadOnly { get; } = new() { Id = Guid.NewGuid(), Label = "Read only", CanReadAllObjectRecords = true };
}
