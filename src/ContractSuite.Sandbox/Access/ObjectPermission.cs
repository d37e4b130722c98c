namespace ContractSuite.Sandbox.Access;

/// <summary>What a role may do with one object's records; null where the role's general flag holds.</summary>
internal sealed record ObjectPermission(bool? CanRead, bool? CanUpdate, bool? CanSoftDelete, bool? CanDestroy);
