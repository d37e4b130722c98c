namespace ContractSuite.Target.Ledgers;

/// <summary>Something that was sent with a record and by which it can be found again.</summary>
/// <param name="Path">The field, or sub-field: <c>name</c>, <c>emails.primaryEmail</c>, <c>companyId</c>, <c>id</c>.</param>
/// <param name="Id">The id that was sent there; null where it is a text that holds the run's marker.</param>
public readonly record struct Trace(string Path, string? Id);
