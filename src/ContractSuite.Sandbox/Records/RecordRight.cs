namespace ContractSuite.Sandbox.Records;

/// <summary>What a role may or may not do with an object's records.</summary>
internal enum RecordRight
{
    Read,
    Update,
    SoftDelete,
    Destroy,
}
