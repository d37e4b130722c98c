namespace ContractSuite.Target.Discovery;

/// <summary>Where a relation leads.</summary>
/// <param name="IsToMany">ONE_TO_MANY: a list; otherwise MANY_TO_ONE: an id.</param>
/// <param name="JoinColumn">The property of the id on a to-one side: <c>companyId</c>; null on a to-many side.</param>
/// <param name="TargetObject">Singular name of the object at the other end; null when the target did not tell.</param>
/// <param name="TargetField">Name of the field at the other end; null when the target did not tell.</param>
public sealed record RelationModel(bool IsToMany, string? JoinColumn, string? TargetObject, string? TargetField);
