using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Makes a field, and for a relation the field at the other end too.</summary>
internal sealed class NewField(Catalog catalog, ObjectMetadata type, Guid application, DateTimeOffset now)
{
    /// <summary>The field asked for, first; a relation's other end behind it.</summary>
    public IReadOnlyList<FieldMetadata> Of(JsonObject definition)
    {
        var kind = definition["type"]?.ToString() ?? "";
        if (kind is not "RELATION" && !FieldKinds.Creatable.Contains(kind))
            throw kind is "NUMERIC"
                ? Wrong("INVALID_FIELD_INPUT", "Field type NUMERIC is not supported for field creation. Use NUMBER instead.")
                : new FrameworkFault([$"type must be one of the following values: {string.Join(", ", FieldKinds.Creatable.Append("RELATION").Order(StringComparer.Ordinal))}"]);

        var name = definition["name"]?.ToString() ?? "";
        if (MetadataNames.Fault(name) is { } fault)
            throw Wrong("INVALID_FIELD_INPUT", fault);

        if (type.Field(name) is not null)
            throw Wrong("NOT_AVAILABLE", $"Name \"{name}\" is not available as it is already used by another field");

        var field = Bare(type.Id, kind, name, definition["label"]?.ToString() ?? name) with
        {
            Description = definition["description"]?.ToString(),
            Icon = definition["icon"]?.ToString(),
            IsNullable = (bool?)definition["isNullable"] ?? true,
            IsUnique = (bool?)definition["isUnique"] ?? false,
            DefaultValue = definition["defaultValue"]?.DeepClone(),
            Settings = definition["settings"]?.DeepClone() as JsonObject,
            Options = OptionsOf(kind, definition),
        };
        return kind is "RELATION" ? Related(field, definition) : [field];
    }

    private static JsonArray? OptionsOf(string kind, JsonObject definition) => kind switch
    {
        "RATING" => FieldOptions.Rating(),
        "SELECT" or "MULTI_SELECT" => FieldOptions.Checked(definition["options"]?.DeepClone() as JsonArray ?? [], "creating"),
        _ => null,
    };

    private FieldMetadata[] Related(FieldMetadata field, JsonObject definition)
    {
        if (definition["relationCreationPayload"] is not JsonObject payload)
            throw Wrong("FIELD_METADATA_RELATION_MALFORMED", "Relation creation payload is required");

        var targetId = Guid.TryParse(payload["targetObjectMetadataId"]?.ToString(), out var id) ? id : Guid.Empty;
        var target = catalog.Object(targetId) ?? throw Wrong("FIELD_METADATA_RELATION_MALFORMED", $"Object metadata relation target not found for relation creation payload: {targetId}");
        var isToMany = payload["type"]?.ToString() switch
        {
            "ONE_TO_MANY" => true,
            "MANY_TO_ONE" => false,
            _ => throw Wrong("FIELD_METADATA_RELATION_MALFORMED", "Relation type must be one of the following values: MANY_TO_ONE, ONE_TO_MANY"),
        };
        var label = payload["targetFieldLabel"]?.ToString() ?? type.LabelPlural;
        var other = Bare(target.Id, "RELATION", MetadataNames.OfLabel(label), label) with { Icon = payload["targetFieldIcon"]?.ToString() };
        return
        [
            field with { Relation = new RelationEnd(target.Id, other.Id), Settings = SettingsOf(field.Name, isToMany) },
            other with { Relation = new RelationEnd(type.Id, field.Id), Settings = SettingsOf(other.Name, !isToMany) },
        ];
    }

    private static JsonObject SettingsOf(string name, bool isToMany) => isToMany
        ? new JsonObject { ["relationType"] = "ONE_TO_MANY" }
        : new JsonObject { ["relationType"] = "MANY_TO_ONE", ["joinColumnName"] = $"{name}Id", ["onDelete"] = "SET_NULL" };

    private FieldMetadata Bare(Guid holder, string kind, string name, string label) => new()
    {
        Id = Guid.NewGuid(),
        ObjectId = holder,
        UniversalIdentifier = Guid.NewGuid(),
        ApplicationId = application,
        Type = kind,
        Name = name,
        Label = label,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static ValidationFault Wrong(string code, string reason) => ValidationFault.OfField("creating", code, reason);
}
