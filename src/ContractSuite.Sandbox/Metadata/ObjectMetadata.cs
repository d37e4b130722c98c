using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>An object's definition with its fields; immutable, replaced when it changes.</summary>
internal sealed record ObjectMetadata
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Stable across workspaces for standard objects.</summary>
    public required Guid UniversalIdentifier { get; init; }

    /// <summary>The application that brought it.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary><c>person</c>.</summary>
    public required string NameSingular { get; init; }

    /// <summary><c>people</c>.</summary>
    public required string NamePlural { get; init; }

    /// <summary><c>Person</c>.</summary>
    public required string LabelSingular { get; init; }

    /// <summary><c>People</c>.</summary>
    public required string LabelPlural { get; init; }

    /// <summary>What it is for; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>An icon's name; null when not said.</summary>
    public string? Icon { get; init; }

    /// <summary>A key on the keyboard; null when there is none.</summary>
    public string? Shortcut { get; init; }

    /// <summary>Whether it is in use; a deactivated object still answers.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether the server keeps it for itself.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether search finds its records.</summary>
    public bool IsSearchable { get; init; }

    /// <summary>Whether people may change its definition.</summary>
    public bool IsUIEditable { get; init; } = true;

    /// <summary>Whether people may create records of it.</summary>
    public bool IsUICreatable { get; init; } = true;

    /// <summary>Whether people may only read its records.</summary>
    public bool IsUIReadOnly { get; init; }

    /// <summary>Whether the names follow the labels.</summary>
    public bool IsLabelSyncedWithName { get; init; }

    /// <summary>The field whose value names a record.</summary>
    public Guid? LabelIdentifierFieldId { get; init; }

    /// <summary>The field whose value pictures a record.</summary>
    public Guid? ImageIdentifierFieldId { get; init; }

    /// <summary>Lists of column names that make two records look alike; null when the object has none.</summary>
    public JsonArray? DuplicateCriteria { get; init; }

    /// <summary>Every field, in the order of creation.</summary>
    public ImmutableArray<FieldMetadata> Fields { get; init; } = [];

    /// <summary>What the database is to keep in order, unique values among it.</summary>
    public ImmutableArray<IndexMetadata> Indexes { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The field of that name; null when there is none.</summary>
    public FieldMetadata? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
