namespace ContractSuite.Target.Discovery;

/// <summary>A field of an object, as the target's metadata tells it.</summary>
public sealed record FieldModel
{
    /// <summary>The field's metadata id.</summary>
    public required string Id { get; init; }

    /// <summary>As in REST: <c>jobTitle</c>, <c>company</c> (its id then is <see cref="JoinColumn"/>).</summary>
    public required string Name { get; init; }

    /// <summary>As in GraphQL's types; differs where a letter follows a digit.</summary>
    public required string GraphQLName { get; init; }

    /// <summary>One of <see cref="FieldType"/>, or a word that this suite does not know yet.</summary>
    public required string Type { get; init; }

    /// <summary>Whether null may be stored.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether two records may not share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether the server keeps it for itself (id, createdAt, searchVector, …).</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether it is in use; deactivated fields are still answered.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Values of SELECT, MULTI_SELECT and RATING in their order; empty for other types.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>For RELATION and MORPH_RELATION; null otherwise.</summary>
    public RelationModel? Relation { get; init; }

    /// <summary>For a to-one relation the property that holds the id: <c>companyId</c>; null otherwise.</summary>
    public string? JoinColumn => Relation?.JoinColumn;
}
