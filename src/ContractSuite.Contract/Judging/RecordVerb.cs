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
    DeleteMany,
    Restore,
    RestoreMany,
    Destroy,
    DestroyMany,
    Merge,
    FindDuplicates,
    Group,
}
