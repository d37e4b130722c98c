namespace ContractSuite.Sandbox.Metadata;

/// <summary>The other end of a relation.</summary>
/// <param name="ObjectId">The object there.</param>
/// <param name="FieldId">The field there.</param>
internal sealed record RelationEnd(Guid ObjectId, Guid FieldId);
