namespace ContractSuite.Contract.Judging;

/// <summary>What became of a record.</summary>
internal enum RecordState
{
    Live,
    Deleted,
    Destroyed,
}
