namespace ContractSuite.Target.Writes;

/// <summary>What a request does to a workspace.</summary>
public enum WriteVerb
{
    /// <summary>Makes something new.</summary>
    Create,

    /// <summary>Makes something new, or changes what is there under the same id or unique value.</summary>
    Upsert,

    /// <summary>Changes what is there: update, soft deletion, restoring, merging, rights.</summary>
    Change,

    /// <summary>Removes something for good.</summary>
    Remove,
}
