using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Makes a custom object with the fields that every object has.</summary>
internal sealed class NewObject(Catalog catalog, Guid application, DateTimeOffset now)
{
    /// <summary>System fields are those of every standard object; a note's serve as the pattern.</summary>
    private static readonly string[] SystemFields = ["id", "createdAt", "updatedAt", "deletedAt", "position", "createdBy", "updatedBy", "searchVector"];

    public ObjectMetadata Of(JsonObject definition)
    {
        var (singular, plural) = (Required(definition, "nameSingular"), Required(definition, "namePlural"));
        var (labelSingular, labelPlural) = (Required(definition, "labelSingular"), Required(definition, "labelPlural"));
        foreach (var name in new[] { singular, plural })
        {
            if (MetadataNames.Fault(name) is { } fault)
                throw ValidationFault.OfObject("creating", "INVALID_OBJECT_INPUT", fault);
        }

        if (singular == plural)
            throw ValidationFault.OfObject("creating", "INVALID_OBJECT_INPUT", "The singular and plural names cannot be the same for an object");

        if (catalog.Objects.Any(type => new[] { singular, plural }.Intersect([type.NameSingular, type.NamePlural]).Any()))
            throw ValidationFault.OfObject("creating", "OBJECT_ALREADY_EXISTS", "Object already exists");

        var id = Guid.NewGuid();
        var pattern = catalog.Singular("note")!;
        var nameField = Field(id, "TEXT", "name", "Name");
        return new ObjectMetadata
        {
            Id = id,
            UniversalIdentifier = Guid.NewGuid(),
            ApplicationId = application,
            NameSingular = singular,
            NamePlural = plural,
            LabelSingular = labelSingular,
            LabelPlural = labelPlural,
            Description = definition["description"]?.ToString(),
            Icon = definition["icon"]?.ToString(),
            IsSearchable = true,
            LabelIdentifierFieldId = nameField.Id,
            Fields =
            [
                .. SystemFields.Select(name => pattern.Field(name)! with { Id = Guid.NewGuid(), ObjectId = id, ApplicationId = application, CreatedAt = now, UpdatedAt = now }),
                nameField,
            ],
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    private FieldMetadata Field(Guid type, string kind, string name, string label) => new()
    {
        Id = Guid.NewGuid(),
        ObjectId = type,
        UniversalIdentifier = Guid.NewGuid(),
        ApplicationId = application,
        Type = kind,
        Name = name,
        Label = label,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static string Required(JsonObject definition, string name) =>
        definition[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text.Length > 0 ? text : throw new Faults.FrameworkFault([$"{name} should not be empty"])
            : throw new Faults.FrameworkFault([$"{name} should not be empty", $"{name} must be a string"]);
}
