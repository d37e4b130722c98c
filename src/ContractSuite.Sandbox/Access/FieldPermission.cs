namespace ContractSuite.Sandbox.Access;

/// <summary>What a role may do with one field's values; null where the object's permission holds.</summary>
internal sealed record FieldPermission(bool? CanRead, bool? CanUpdate);
