namespace ContractSuite.Steps.Model;

/// <summary>What a walk may do to a record.</summary>
public enum WalkDeed
{
    /// <summary>Create it.</summary>
    Add,

    /// <summary>Update it.</summary>
    Change,

    /// <summary>Soft-delete it.</summary>
    Delete,

    /// <summary>Restore it.</summary>
    Restore,

    /// <summary>Destroy it.</summary>
    Destroy,
}
