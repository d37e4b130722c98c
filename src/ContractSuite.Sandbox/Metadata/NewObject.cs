using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Makes a custom object: the fields that every object has, and its relations to activities, attachments, notes and tasks.</summary>
internal sealed class NewObject(Catalog catalog, Guid application, DateTimeOffset now)
{
    private static readonly string[] Labels = ["labelSingular", "labelPlural"];

    /// <summary>System fields are those of every standard object; a note's serve as the pattern.</summary>
    private static readonly (string Name, string Description)[] SystemFields =
    [
        ("id", "Id"), ("createdAt", "Creation date"), ("createdBy", "The creator of the record"), ("deletedAt", "Deletion date"), ("position", "Position"),
        ("updatedAt", "Last time the record was changed"), ("updatedBy", "The workspace member who last updated the record"), ("searchVector", "Search vector"),
    ];

    private static readonly (string Object, string Field, string Label, string Icon, string Described)[] Targets =
    [
        ("timelineActivity", "timelineActivities", "Timeline Activities", "IconTimelineEvent", "Timeline Activity"),
        ("attachment", "attachments", "Attachments", "IconFileImport", "Attachment"),
        ("noteTarget", "noteTargets", "Notes", "IconNotes", "Note Target"),
        ("taskTarget", "taskTargets", "Tasks", "IconCheckbox", "Task Target"),
    ];

    /// <summary>The object, and the fields that others get with it. Throws the fault of what is wrong.</summary>
    public (ObjectMetadata Made, IReadOnlyList<FieldMetadata> Elsewhere) Of(JsonObject definition)
    {
        DemandTexts(definition);
        var (singular, plural) = (definition["nameSingular"]!.ToString(), definition["namePlural"]!.ToString());
        DemandValid(singular, plural, definition);

        var (id, described) = (Guid.NewGuid(), Wire.Capital(plural));
        var name = Bare(id, "TEXT", "name", "Name") with { Description = "Name", Icon = "IconAbc" };
        var pattern = catalog.Singular("note")!;
        var relations = Targets.Where(target => catalog.Singular(target.Object) is not null)
            .Select(target => Related(id, singular, target, $"{described} tied to the {target.Described}"))
            .ToList();
        var made = new ObjectMetadata
        {
            Id = id,
            UniversalIdentifier = Guid.NewGuid(),
            ApplicationId = application,
            NameSingular = singular,
            NamePlural = plural,
            LabelSingular = definition["labelSingular"]!.ToString(),
            LabelPlural = definition["labelPlural"]!.ToString(),
            Description = definition["description"]?.ToString(),
            Icon = definition["icon"]?.ToString(),
            IsSearchable = true,
            LabelIdentifierFieldId = name.Id,
            Fields =
            [
                name,
                .. SystemFields.Select(field => pattern.Field(field.Name)! with
                {
                    Id = Guid.NewGuid(),
                    UniversalIdentifier = Guid.NewGuid(),
                    ObjectId = id,
                    ApplicationId = application,
                    Description = field.Description,
                    CreatedAt = now,
                    UpdatedAt = now,
                }),
                .. relations.Select(pair => pair.Own),
            ],
            CreatedAt = now,
            UpdatedAt = now,
        };
        return (made, [.. relations.Select(pair => pair.Other)]);
    }

    /// <summary>Why an object may not have these names; null when it may.</summary>
    public static ValidationError? NameFault(Catalog catalog, Guid? itself, string singular, string plural) =>
        new[] { singular, plural }.Select(name => (Name: name, Fault: MetadataNames.Fault(name))).FirstOrDefault(pair => pair.Fault is not null) is { Fault: { } fault } wrong
            ? new ValidationError("INVALID_OBJECT_INPUT", fault, Value: wrong.Name)
        : singular == plural ? new ValidationError("INVALID_OBJECT_INPUT", "The singular and plural names cannot be the same for an object", Value: singular)
        : catalog.Objects.Any(type => type.Id != itself && new[] { singular, plural }.Intersect([type.NameSingular, type.NamePlural]).Any())
            ? new ValidationError("OBJECT_ALREADY_EXISTS", "Object already exists")
        : null;

    private void DemandValid(string singular, string plural, JsonObject definition)
    {
        var error = NameFault(catalog, null, singular, plural)
            ?? (definition["isRemote"] is JsonValue remote && remote.TryGetValue<bool>(out var isRemote) && isRemote ? new ValidationError("INVALID_OBJECT_INPUT", "Remote objects are not supported yet") : null)
            ?? (Labels.Any(label => definition[label]!.ToString().Length > MetadataNames.Longest) ? new ValidationError("INVALID_OBJECT_INPUT", "Object label is too long") : null)
            ?? (Targets.Any(target => catalog.Singular(target.Object)?.Field($"target{Wire.Capital(singular)}") is not null)
                ? new ValidationError("NOT_AVAILABLE", $"Name \"target{Wire.Capital(singular)}\" is not available as it is already used by another field")
                : null);
        if (error is not null)
            throw new ObjectFailures(singular, plural).Of(error);
    }

    private (FieldMetadata Own, FieldMetadata Other) Related(Guid id, string singular, (string Object, string Field, string Label, string Icon, string Described) target, string description)
    {
        var holder = catalog.Singular(target.Object)!;
        var sibling = holder.Fields.FirstOrDefault(field => field is { Type: "MORPH_RELATION", IsToOne: true });
        var name = $"target{Wire.Capital(singular)}";
        var own = Bare(id, "RELATION", target.Field, target.Label) with { Description = description, Icon = target.Icon, Settings = new JsonObject { ["relationType"] = "ONE_TO_MANY" } };
        var other = Bare(holder.Id, "MORPH_RELATION", name, "Target") with
        {
            Icon = "IconArrowUpRight",
            MorphId = sibling?.MorphId ?? Guid.NewGuid(),
            Settings = new JsonObject { ["relationType"] = "MANY_TO_ONE", ["joinColumnName"] = $"{name}Id", ["onDelete"] = "SET_NULL" },
        };
        return (own with { Relation = new RelationEnd(holder.Id, other.Id) }, other with { Relation = new RelationEnd(id, own.Id) });
    }

    private FieldMetadata Bare(Guid type, string kind, string name, string label) => new()
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

    private static void DemandTexts(JsonObject definition)
    {
        var messages = new List<string>();
        foreach (var name in new[] { "nameSingular", "namePlural", "labelSingular", "labelPlural" })
        {
            var text = definition[name] is JsonValue value && value.TryGetValue<string>(out var sent) ? sent : null;
            if (text is "" || definition[name] is null)
            {
                messages.Add($"{name} should not be empty");
            }

            if (text is null)
            {
                messages.Add($"{name} must be a string");
            }
        }

        if (messages.Count > 0)
            throw new FrameworkFault(messages) { IsList = true };
    }
}
