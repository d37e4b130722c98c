using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Makes a custom object: the fields that every object has, and its relations to activities, attachments, notes and tasks.</summary>
internal sealed class NewObject(Catalog catalog, Func<Guid> newId, Guid application, DateTimeOffset now)
{
    /// <summary>Those of every standard object; a note's serve as the pattern.</summary>
    private static readonly string[] SystemFields = ["id", "createdAt", "createdBy", "deletedAt", "position", "updatedAt", "updatedBy", "searchVector"];

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
        var (id, described) = (newId(), Wire.Capital(plural));
        var name = Bare(id, "TEXT", "name", "Name") with { Description = "Name", Icon = "IconAbc" };
        var pattern = catalog.Singular("note")!;
        var relations = Targets.Where(target => catalog.Singular(target.Object) is not null)
            .Select(target => Related(id, singular, target, $"{described} tied to the {target.Described}", Wire.Capital(definition["labelSingular"]!.ToString())))
            .ToList();
        var made = new ObjectMetadata
        {
            Id = id,
            UniversalIdentifier = Guid.NewGuid(),
            ApplicationId = application,
            NameSingular = singular,
            NamePlural = plural,
            LabelSingular = Wire.Capital(definition["labelSingular"]!.ToString()),
            LabelPlural = Wire.Capital(definition["labelPlural"]!.ToString()),
            Description = definition["description"]?.ToString(),
            Icon = definition["icon"]?.ToString(),
            IsSearchable = true,
            LabelIdentifierFieldId = name.Id,
            Fields =
            [
                name,
                .. SystemFields.Select(field => OfCustom(pattern.Field(field)!) with
                {
                    IsUIEditable = false,
                    IsUIReadOnly = true,
                    Id = newId(),
                    UniversalIdentifier = Guid.NewGuid(),
                    ObjectId = id,
                    ApplicationId = application,
                    Settings = null,
                    CreatedAt = now,
                    UpdatedAt = now,
                }),
                .. relations.Select(pair => pair.Own),
            ],
            CreatedAt = now,
            UpdatedAt = now,
        };
        var elsewhere = relations.Select(pair => pair.Other).ToList();
        return Faults(made, elsewhere, definition).ToList() is { Count: > 0 } faults
            ? throw new ObjectFailures(catalog, made, elsewhere).Of(faults)
            : (made, elsewhere);
    }

    /// <summary>Why an object may not have these names; none when it may.</summary>
    public static IEnumerable<ValidationError> NameFaults(Catalog catalog, Guid? itself, string singular, string plural)
    {
        foreach (var name in new[] { singular, plural }.Distinct())
        {
            if (MetadataNames.Fault(name) is { } fault)
                yield return new ValidationError("INVALID_OBJECT_INPUT", fault, Value: name);
        }

        if (singular == plural)
            yield return new ValidationError("INVALID_OBJECT_INPUT", "The singular and plural names cannot be the same for an object", Value: singular);

        if (catalog.Objects.Any(type => type.Id != itself && new[] { singular, plural }.Intersect([type.NameSingular, type.NamePlural]).Any()))
            yield return new ValidationError("OBJECT_ALREADY_EXISTS", "Object already exists");
    }

    private IEnumerable<ValidationError> Faults(ObjectMetadata made, IReadOnlyList<FieldMetadata> elsewhere, JsonObject definition)
    {
        var ofNames = NameFaults(catalog, null, made.NameSingular, made.NamePlural).ToList();
        foreach (var fault in ofNames)
        {
            yield return fault;
        }

        if (definition["isRemote"] is JsonValue remote && remote.TryGetValue<bool>(out var isRemote) && isRemote)
            yield return new ValidationError("INVALID_OBJECT_INPUT", "Remote objects are not supported yet");

        if (made.LabelSingular.Length > MetadataNames.Longest || made.LabelPlural.Length > MetadataNames.Longest)
            yield return new ValidationError("INVALID_OBJECT_INPUT", "Object label is too long");

        if (ofNames.Count == 0 && elsewhere.FirstOrDefault(field => catalog.Object(field.ObjectId)!.Field(field.Name) is not null) is { } taken)
            yield return new ValidationError("NOT_AVAILABLE", $"Name \"{taken.Name}\" is not available as it is already used by another field");
    }

    /// <summary>What custom objects have otherwise than standard ones (Recording lifecycle create).</summary>
    private static FieldMetadata OfCustom(FieldMetadata field) => field.Name switch
    {
        "createdBy" or "updatedBy" => field with { DefaultValue = new JsonObject { ["name"] = "''", ["source"] = "'MANUAL'" } },
        "deletedAt" => field with { Description = "Deletion date", Icon = "IconCalendarClock" },
        "position" => field with { Description = "Position" },
        "searchVector" => field with { Description = "Search vector", Icon = "IconSearch" },
        _ => field,
    };

    private (FieldMetadata Own, FieldMetadata Other) Related(Guid id, string singular, (string Object, string Field, string Label, string Icon, string Described) target, string description, string label)
    {
        var holder = catalog.Singular(target.Object)!;
        var sibling = holder.Fields.FirstOrDefault(field => field is { Type: "MORPH_RELATION", IsToOne: true });
        var name = $"target{Wire.Capital(singular)}";
        var own = Bare(id, "RELATION", target.Field, target.Label) with { Description = description, Icon = target.Icon, Settings = new JsonObject { ["relationType"] = "ONE_TO_MANY" } };
        var other = Bare(holder.Id, "MORPH_RELATION", name, Wire.Capital(singular)) with
        {
            Description = $"{holder.LabelPlural} {label}",
            Icon = target.Icon,
            MorphId = sibling?.MorphId ?? Guid.NewGuid(),
            Settings = new JsonObject { ["relationType"] = "MANY_TO_ONE", ["joinColumnName"] = $"{name}Id", ["onDelete"] = "SET_NULL" },
        };
        return (own with { Relation = new RelationEnd(holder.Id, other.Id) }, other with { Relation = new RelationEnd(id, own.Id) });
    }

    private FieldMetadata Bare(Guid type, string kind, string name, string label) => new()
    {
        Id = newId(),
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
