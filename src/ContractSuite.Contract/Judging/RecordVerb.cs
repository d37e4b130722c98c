namespace ContractSuite.Contract.Judging;

/// <summary>What can be asked of records.</summary>
internal enum RecordVerb
{
    List,
    Read,
    Create,
    CreateMany,
    Upsert,
    Update,
    UpdateMany,
    Delete,
    Restore,
    RestoreMany,
    Destroy,
    Merge,
}
