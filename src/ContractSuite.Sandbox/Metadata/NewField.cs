using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Makes a field; for relations the fields at the other ends too.</summary>
internal sealed class NewField(Catalog catalog, ObjectMetadata type, Func<ObjectMetadata, IReadOnlyList<string>> placesOf, Func<Guid> newId, Guid application, DateTimeOffset now)
{
    private const int MostFiles = 60;

    /// <summary>Types that the product knows, whether or not fields of them can be made.</summary>
    private static readonly IReadOnlyList<string> Known = [.. FieldKinds.Creatable.Union(["NUMERIC", "POSITION", "TS_VECTOR", "RELATION", "MORPH_RELATION"]).Order(StringComparer.Ordinal)];

    /// <summary>The field asked for, first; other ends behind it.</summary>
    public IReadOnlyList<FieldMetadata> Of(JsonObject definition)
    {
        var kind = definition["type"]?.ToString() ?? "";
        if (!Known.Contains(kind))
            throw new FrameworkFault([$"type must be one of the following values: {string.Join(", ", Known)}"]) { IsList = true };

        return kind switch
        {
            "RELATION" => Relation(definition),
            "MORPH_RELATION" => MorphRelation(definition),
            _ => [Simple(kind, definition)],
        };
    }

    private FieldMetadata Simple(string kind, JsonObject definition)
    {
        var options = kind switch
        {
            "RATING" => FieldOptions.Rating(),
            "SELECT" or "MULTI_SELECT" => FieldOptions.Completed(definition["options"] as JsonArray ?? []),
            _ => null,
        };
        var name = definition["name"]?.ToString() ?? "";
        var errors = NameFaults(name).Concat(TypeFaults(kind, name, definition)).Concat(options is null ? [] : FieldOptions.Faults(options, definition["defaultValue"])).ToList();
        if (errors.Count > 0)
            throw Refused(type, name, errors);

        var made = Bare(type.Id, kind, name, definition);
        if (kind == "TEXT" && definition["defaultValue"] is { } text && !IsQuoted(text))
            throw new CrashFault($"Migration action 'create' for 'fieldMetadata' (universalIdentifier: {made.UniversalIdentifier}) failed");

        return Described(made, definition) with { DefaultValue = definition["defaultValue"]?.DeepClone(), Options = options };
    }

    /// <summary>Defaults of texts are quoted inside, as the database wants them.</summary>
    private static bool IsQuoted(JsonNode text) => text is JsonValue value && value.TryGetValue<string>(out var quoted) && quoted.Length > 1 && quoted.StartsWith('\'') && quoted.EndsWith('\'');

    private IEnumerable<ValidationError> NameFaults(string name)
    {
        if (MetadataNames.Fault(name) is { } fault)
            yield return new ValidationError("INVALID_FIELD_INPUT", fault, Value: name);
        else if (type.Fields.Any(field => field.Name == name || field.JoinColumn == name))
            yield return new ValidationError("NOT_AVAILABLE", $"Name \"{name}\" is not available as it is already used by another field", Value: name);
    }

    private static IEnumerable<ValidationError> TypeFaults(string kind, string name, JsonObject definition) => kind switch
    {
        "NUMERIC" =>
        [
            new ValidationError(
                "INVALID_FIELD_INPUT",
                "Field type NUMERIC is not supported for field creation. Use NUMBER instead.",
                "Field type NUMERIC is not supported. Use Number instead.",
                kind),
        ],
        "POSITION" or "TS_VECTOR" => Reserved(kind, kind == "POSITION" ? "position" : "searchVector", name),
        "FILES" when Files(definition) is < 1 or > MostFiles => [new ValidationError("INVALID_FIELD_INPUT", $"maxNumberOfValues must be defined in settings and be a number greater than 0 and less than or equal to {MostFiles}")],
        _ when definition["isUnique"] is JsonValue value && value.TryGetValue<bool>(out var isUnique) && isUnique && definition["defaultValue"] is not null =>
            [new ValidationError("INDEX_FIELD_INVALID_DEFAULT_VALUE", "Unique index cannot be created for a field with a default value")],
        _ => [],
    };

    private static IEnumerable<ValidationError> Reserved(string kind, string only, string name)
    {
        if (name != only)
            yield return new ValidationError("INVALID_FIELD_INPUT", $"Field type {kind} must be named \"{only}\", got \"{name}\"", $"Field type {kind} must be named \"{only}\"", name);

        yield return new ValidationError("INVALID_FIELD_INPUT", $"Field type {kind} must be a system field", Value: false);
    }

    private ValidationFault Refused(ObjectMetadata holder, string name, IReadOnlyList<ValidationError> errors) => FieldFailures.Created(holder, name, placesOf(holder), errors);

    private static double Files(JsonObject definition) => definition["settings"]?["maxNumberOfValues"] is JsonValue value && value.TryGetValue<double>(out var most) ? most : 0;

    private IReadOnlyList<FieldMetadata> Relation(JsonObject definition)
    {
        var name = definition["name"]?.ToString() ?? "";
        if (definition["relationCreationPayload"] is not JsonObject payload)
            throw FieldFailures.Unread("INVALID_FIELD_INPUT", "Relation creation payload is required");

        if (NameFaults(name).ToList() is { Count: > 0 } errors)
            throw Refused(type, name, errors);

        return Ends(Bare(type.Id, "RELATION", name, definition), definition, payload, name);
    }

    private FieldMetadata[] MorphRelation(JsonObject definition)
    {
        var (name, morph) = (definition["name"]?.ToString() ?? "", Guid.NewGuid());
        if (definition["morphRelationsCreationPayload"] is not JsonArray { Count: > 0 } payloads)
            throw FieldFailures.Unread("INVALID_FIELD_INPUT", "Morph relations creation payload is required");

        var pairs = payloads.OfType<JsonObject>().Select(payload =>
        {
            var own = $"{name}{Rest.Wire.Capital(Target(payload).NameSingular)}";
            if (NameFaults(own).ToList() is { Count: > 0 } errors)
                throw Refused(type, own, errors);

            return Ends(Bare(type.Id, "MORPH_RELATION", own, definition) with { MorphId = morph }, definition, payload, own);
        }).ToList();
        return [.. pairs.Select(pair => pair[0]), .. pairs.Select(pair => pair[1])];
    }

    private FieldMetadata[] Ends(FieldMetadata own, JsonObject definition, JsonObject payload, string name)
    {
        var isToMany = payload["type"]?.ToString() switch
        {
            "ONE_TO_MANY" => true,
            "MANY_TO_ONE" => false,
            _ => throw FieldFailures.Unread(
                "FIELD_METADATA_RELATION_MALFORMED",
                "Relation creation payload is invalid: type must be one of the following values: MANY_TO_ONE, ONE_TO_MANY",
                "Invalid relation creation payload",
                payload),
        };
        var target = Target(payload);
        var label = payload["targetFieldLabel"]?.ToString() ?? type.LabelPlural;
        var other = Bare(target.Id, "RELATION", MetadataNames.OfLabel(label), new JsonObject { ["label"] = label }) with
        {
            Icon = payload["targetFieldIcon"]?.ToString(),
            Settings = SettingsOf(MetadataNames.OfLabel(label), !isToMany),
        };
        if (target.Field(other.Name) is not null || (target.Id == type.Id && other.Name == own.Name))
            throw Refused(target, other.Name, [new ValidationError("NOT_AVAILABLE", $"Name \"{other.Name}\" is not available as it is already used by another field", Value: other.Name)]);

        var described = Described(own, definition);
        return
        [
            described with
            {
                Description = described.Description ?? $"{Rest.Wire.Capital(type.NamePlural)} tied to the {target.LabelSingular}",
                Icon = described.Icon ?? "IconRelationOneToMany",
                Relation = new RelationEnd(target.Id, other.Id),
                Settings = SettingsOf(name, isToMany),
            },
            other with { Relation = new RelationEnd(type.Id, own.Id) },
        ];
    }

    private ObjectMetadata Target(JsonObject payload) => Guid.TryParse(payload["targetObjectMetadataId"]?.ToString(), out var id) && catalog.Object(id) is { } target
        ? target
        : throw FieldFailures.Unread("FIELD_METADATA_RELATION_MALFORMED", "Object metadata relation target not found for relation creation payload", "Object targeted by the relation not found", payload);

    private static JsonObject SettingsOf(string name, bool isToMany) => isToMany
        ? new JsonObject { ["relationType"] = "ONE_TO_MANY" }
        : new JsonObject { ["relationType"] = "MANY_TO_ONE", ["joinColumnName"] = $"{name}Id", ["onDelete"] = "SET_NULL" };

    private static FieldMetadata Described(FieldMetadata field, JsonObject definition) => field with
    {
        Description = definition["description"]?.ToString(),
        Icon = definition["icon"]?.ToString(),
        IsNullable = definition["isNullable"] is not JsonValue nullable || !nullable.TryGetValue<bool>(out var isNullable) || isNullable,
        IsUnique = definition["isUnique"] is JsonValue unique && unique.TryGetValue<bool>(out var isUnique) && isUnique,
        Settings = definition["settings"]?.DeepClone() as JsonObject,
    };

    private FieldMetadata Bare(Guid holder, string kind, string name, JsonObject definition) => new()
    {
        Id = newId(),
        ObjectId = holder,
        UniversalIdentifier = Guid.NewGuid(),
        ApplicationId = application,
        Type = kind,
        Name = name,
        Label = definition["label"]?.ToString() ?? name,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
