using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Changes a workspace's definitions, for both protocols. Members check permissions and throw <see cref="ApiFault"/>.</summary>
internal sealed class MetadataService(Workspace workspace, RecordStore store, TimeProvider time, Func<Guid> newId)
{
    private readonly Lock _lock = new();

    public ObjectMetadata CreateObject(Caller caller, JsonObject definition)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var catalog = workspace.Catalog;
            var (made, elsewhere) = new NewObject(catalog, newId, workspace.Application, time.GetUtcNow()).Of(definition);
            workspace.Catalog = new Catalog(catalog.Version + 1, [.. catalog.Objects, made]);
            AddFields(elsewhere);
            workspace.Layouts.Arrange(made);
            return made;
        }
    }

    public ObjectMetadata UpdateObject(Caller caller, Guid id, JsonObject changes)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var type = Object(id);
            var names = new[] { "nameSingular", "namePlural" };
            if (type.ApplicationId == StandardObjects.Application && names.FirstOrDefault(changes.ContainsKey) is { } name)
                throw new ApiFault(400, $"Cannot edit standard object metadata properties: {name}") { Error = "Error", Code = "INVALID_OBJECT_INPUT" };

            var after = type with
            {
                NameSingular = Text(changes, "nameSingular") ?? type.NameSingular,
                NamePlural = Text(changes, "namePlural") ?? type.NamePlural,
                LabelSingular = Text(changes, "labelSingular") ?? type.LabelSingular,
                LabelPlural = Text(changes, "labelPlural") ?? type.LabelPlural,
                Description = Text(changes, "description") ?? type.Description,
                Icon = Text(changes, "icon") ?? type.Icon,
                IsActive = Flag(changes, "isActive") ?? type.IsActive,
                UpdatedAt = time.GetUtcNow(),
            };
            if (names.Any(changes.ContainsKey) && NewObject.NameFaults(workspace.Catalog, id, after.NameSingular, after.NamePlural).ToList() is { Count: > 0 } errors)
                throw new ValidationFault("updating object", [Failure("update", type, errors)]);

            return Replace(after);
        }
    }

    public ObjectMetadata DeleteObject(Caller caller, Guid id)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var catalog = workspace.Catalog;
            var type = catalog.Object(id) ?? throw NotFound("Could not find flat entity in maps", "ENTITY_NOT_FOUND", "INTERNAL_SERVER_ERROR");
            if (type.ApplicationId == StandardObjects.Application)
                throw new ValidationFault("deleting object", [Failure("delete", type, new ValidationError("FIELD_MUTATION_NOT_ALLOWED", "System fields cannot be deleted"))]);

            // Relations of other objects that lead to it vanish with it, and with them the ids that records hold.
            foreach (var field in catalog.Objects.Where(other => other.Id != id).SelectMany(other => other.Fields).Where(field => field.Relation?.ObjectId == id).ToList())
            {
                RemoveField(field);
            }

            workspace.Catalog = new Catalog(catalog.Version + 1, workspace.Catalog.Objects.RemoveAll(other => other.Id == id));
            workspace.Layouts.Forget(id);
            store.RemoveAll(id);
            return type;
        }
    }

    public FieldMetadata CreateField(Caller caller, JsonObject definition)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var type = Guid.TryParse(Text(definition, "objectMetadataId"), out var id) && workspace.Catalog.Object(id) is { } found
                ? found
                : throw FieldFailures.Unread("OBJECT_METADATA_NOT_FOUND", "Provided object metadata id does not exist", "Created field metadata, parent object metadata not found");
            var made = new NewField(workspace.Catalog, type, workspace.Layouts.PlacesOf, newId, workspace.Application, time.GetUtcNow()).Of(definition);
            AddFields(made);
            return made[0];
        }
    }

    public FieldMetadata UpdateField(Caller caller, Guid id, JsonObject changes)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var before = Fields.FirstOrDefault(field => field.Id == id)
                ?? throw new ValidationFault("updating field", [new ValidationFailure("fieldMetadata", "update", null, new ValidationError("FIELD_METADATA_NOT_FOUND", "Field metadata not found"))]);
            var type = Object(before.ObjectId);
            var after = FieldChange.Of(type, before, changes, time.GetUtcNow());
            Replace(type with { Fields = type.Fields.Replace(before, after) });
            StoredFields.Change(store, type, before, after);
            return after;
        }
    }

    public FieldMetadata DeleteField(Caller caller, Guid id)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var field = Fields.FirstOrDefault(field => field.Id == id) ?? throw NotFound("Field to delete not found", "FIELD_METADATA_NOT_FOUND");
            if (field.ApplicationId == StandardObjects.Application)
                throw new ApiFault(403, $"Cannot delete standard field \"{field.Name}\"") { Error = "Error", Code = "FIELD_MUTATION_NOT_ALLOWED", GraphQLCode = "FORBIDDEN" };

            foreach (var gone in Fields.Where(other => other.Id == id || other.Id == field.Relation?.FieldId).ToList())
            {
                RemoveField(gone);
            }

            return field;
        }
    }

    /// <summary>Reading definitions over REST needs the same permission as changing them (section 2).</summary>
    public static void DemandDataModel(Caller caller)
    {
        if (!caller.Role.Allows("DATA_MODEL"))
            throw new ApiFault(403, "Entity performing the request does not have permission") { Error = "Error", Code = "PERMISSION_DENIED", GraphQLCode = "FORBIDDEN" };
    }

    public ObjectMetadata Object(Guid id) => workspace.Catalog.Object(id) ?? throw NotFound("Object metadata not found", "OBJECT_METADATA_NOT_FOUND");

    public FieldMetadata Field(Guid id) => Fields.FirstOrDefault(field => field.Id == id) ?? throw NotFound("Field metadata not found", "FIELD_METADATA_NOT_FOUND");

    private IEnumerable<FieldMetadata> Fields => workspace.Catalog.Objects.SelectMany(type => type.Fields);

    private void AddFields(IEnumerable<FieldMetadata> made)
    {
        foreach (var field in made)
        {
            var holder = Object(field.ObjectId);
            Replace(holder with { Fields = holder.Fields.Add(field) });
            StoredFields.Add(store, Object(field.ObjectId), field);
        }
    }

    private void RemoveField(FieldMetadata field)
    {
        var holder = Object(field.ObjectId);
        StoredFields.Remove(store, Replace(holder with { Fields = holder.Fields.Remove(field) }), field);
    }

    private static ValidationFailure Failure(string action, ObjectMetadata type, params IReadOnlyList<ValidationError> errors) => new(
        "objectMetadata",
        action,
        new JsonObject { ["universalIdentifier"] = type.UniversalIdentifier.ToString(), ["namePlural"] = type.NamePlural, ["nameSingular"] = type.NameSingular },
        errors);

    private static ApiFault NotFound(string message, string code, string graphQLCode = "NOT_FOUND") => new(404, message) { Error = "Error", Code = code, GraphQLCode = graphQLCode };

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool? Flag(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    private ObjectMetadata Replace(ObjectMetadata changed)
    {
        var catalog = workspace.Catalog;
        workspace.Catalog = new Catalog(catalog.Version + 1, [.. catalog.Objects.Select(type => type.Id == changed.Id ? changed : type)]);
        return changed;
    }
}
