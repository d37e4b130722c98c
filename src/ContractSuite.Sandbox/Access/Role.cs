using System.Collections.Immutable;

namespace ContractSuite.Sandbox.Access;

/// <summary>What a caller may do (docs/twenty-2.21.0.md, section 2, Permissions); immutable, replaced when it changes.</summary>
internal sealed record Role
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Read records of every object.</summary>
    public bool CanReadAllObjectRecords { get; init; }

    /// <summary>Create and change records of every object.</summary>
    public bool CanUpdateAllObjectRecords { get; init; }

    /// <summary>Soft-delete records of every object.</summary>
    public bool CanSoftDeleteAllObjectRecords { get; init; }

    /// <summary>Destroy records of every object.</summary>
    public bool CanDestroyAllObjectRecords { get; init; }

    /// <summary>Read and change every setting, definitions included.</summary>
    public bool CanUpdateAllSettings { get; init; }

    /// <summary>Use every tool.</summary>
    public bool CanAccessAllTools { get; init; }

    /// <summary>May be given to users.</summary>
    public bool CanBeAssignedToUsers { get; init; } = true;

    /// <summary>May be given to API keys.</summary>
    public bool CanBeAssignedToApiKeys { get; init; } = true;

    /// <summary>May be changed.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>Exceptions for single objects, by object id.</summary>
    public ImmutableDictionary<Guid, ObjectPermission> Objects { get; init; } = ImmutableDictionary<Guid, ObjectPermission>.Empty;

    /// <summary>Exceptions for single fields, by field id.</summary>
    public ImmutableDictionary<Guid, FieldPermission> Fields { get; init; } = ImmutableDictionary<Guid, FieldPermission>.Empty;

    /// <summary>Single settings allowed: <c>DATA_MODEL</c>, <c>API_KEYS_AND_WEBHOOKS</c>, <c>ROLES</c>, …</summary>
    public ImmutableHashSet<string> SettingFlags { get; init; } = [];

    /// <summary>What it is for; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>An icon's name; null when not said.</summary>
    public string? Icon { get; init; }

    /// <summary>May be given to agents.</summary>
    public bool CanBeAssignedToAgents { get; init; } = true;

    /// <summary>Whether a setting may be read and changed: <c>DATA_MODEL</c>, <c>ROLES</c>, …</summary>
    public bool Allows(string setting) => CanUpdateAllSettings || SettingFlags.Contains(setting);
}
