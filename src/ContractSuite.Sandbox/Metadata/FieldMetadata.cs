using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>A field's definition; immutable, replaced when it changes.</summary>
internal sealed record FieldMetadata
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The object it belongs to.</summary>
    public required Guid ObjectId { get; init; }

    /// <summary>Stable across workspaces for standard fields.</summary>
    public required Guid UniversalIdentifier { get; init; }

    /// <summary>The application that brought it: the standard one, or the workspace's own.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>TEXT, NUMBER, RELATION, … (docs/twenty-2.21.0.md, section 4.7).</summary>
    public required string Type { get; init; }

    /// <summary>Its name in REST.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>What it is for; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>An icon's name; null when not said.</summary>
    public string? Icon { get; init; }

    /// <summary>Whether it is in use.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether the server keeps it for itself.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether people may change its definition.</summary>
    public bool IsUIEditable { get; init; } = true;

    /// <summary>Whether people may only read its values.</summary>
    public bool IsUIReadOnly { get; init; }

    /// <summary>Whether null may be stored.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>Whether two records may not share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether the name follows the label.</summary>
    public bool IsLabelSyncedWithName { get; init; }

    /// <summary>As the API writes it: texts are quoted inside (<c>"'NEW'"</c>); null when there is none.</summary>
    public JsonNode? DefaultValue { get; init; }

    /// <summary>Of SELECT, MULTI_SELECT, RATING: <c>{id,label,value,color,position}</c>; null for others.</summary>
    public JsonArray? Options
    {
        get;
        init
        {
            field = value;
            OptionValues = [.. (value ?? []).OfType<JsonObject>().OrderBy(option => (int?)option["position"] ?? 0).Select(option => option["value"]!.GetValue<string>())];
        }
    }

    /// <summary>Such as <c>{relationType,joinColumnName,onDelete}</c>; null when there are none.</summary>
    public JsonObject? Settings
    {
        get;
        init
        {
            field = value;
            JoinColumn = value?["joinColumnName"]?.GetValue<string>();
        }
    }

    /// <summary>For RELATION and MORPH_RELATION: the object and field at the other end; null otherwise.</summary>
    public RelationEnd? Relation { get; init; }

    /// <summary>What the fields of one MORPH_RELATION have in common; null for others.</summary>
    public Guid? MorphId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether it is a relation whose id this object holds.</summary>
    [JsonIgnore]
    public bool IsToOne => Relation is not null && JoinColumn is not null;

    /// <summary>Whether it is a relation whose ids the other object holds.</summary>
    [JsonIgnore]
    public bool IsToMany => Relation is not null && JoinColumn is null;

    /// <summary>The property of the id: <c>companyId</c>; null unless a to-one relation.</summary>
    [JsonIgnore]
    public string? JoinColumn { get; private init; }

    /// <summary>The values of the options in their order; empty when there are none.</summary>
    [JsonIgnore]
    public ImmutableArray<string> OptionValues { get; private init; } = [];
}
