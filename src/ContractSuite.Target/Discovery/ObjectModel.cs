namespace ContractSuite.Target.Discovery;

/// <summary>An object of the workspace, as the target's metadata tells it.</summary>
public sealed record ObjectModel
{
    /// <summary>The object's metadata id.</summary>
    public required string Id { get; init; }

    /// <summary>As in REST's answers: <c>person</c>.</summary>
    public required string Singular { get; init; }

    /// <summary>As in REST's paths: <c>people</c>.</summary>
    public required string Plural { get; init; }

    /// <summary>As in GraphQL's roots; differs from <see cref="Singular"/> where a letter follows a digit.</summary>
    public required string GraphQLSingular { get; init; }

    /// <summary>As in GraphQL's roots.</summary>
    public required string GraphQLPlural { get; init; }

    /// <summary>Whether the server keeps it for itself.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether people made it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Whether it is in use; deactivated objects are still served.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Every field, in the order of the metadata.</summary>
    public required IReadOnlyList<FieldModel> Fields { get; init; }

    /// <summary>The field of that REST name; null when there is none.</summary>
    public FieldModel? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
