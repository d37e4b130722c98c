using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Changes a workspace's definitions, for both protocols. Members check permissions and throw <see cref="ApiFault"/>.</summary>
internal sealed class MetadataService(Workspace workspace, RecordStore store, TimeProvider time)
{
    private readonly Lock _lock = new();

    public ObjectMetadata CreateObject(Caller caller, JsonObject definition)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var catalog = workspace.Catalog;
            var made = new NewObject(catalog, workspace.Application, time.GetUtcNow()).Of(definition);
            workspace.Catalog = new Catalog(catalog.Version + 1, [.. catalog.Objects, made]);
            return made;
        }
    }

    public ObjectMetadata UpdateObject(Caller caller, Guid id, JsonObject changes)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var type = Object(id);
            if (type.ApplicationId == StandardObjects.Application && changes.ContainsKey("nameSingular"))
                throw ValidationFault.OfObject("updating", "INVALID_OBJECT_INPUT", "Cannot edit standard object metadata properties: nameSingular");

            return Replace(type with
            {
                NameSingular = Text(changes, "nameSingular") ?? type.NameSingular,
                NamePlural = Text(changes, "namePlural") ?? type.NamePlural,
                LabelSingular = Text(changes, "labelSingular") ?? type.LabelSingular,
                LabelPlural = Text(changes, "labelPlural") ?? type.LabelPlural,
                Description = Text(changes, "description") ?? type.Description,
                Icon = Text(changes, "icon") ?? type.Icon,
                IsActive = (bool?)changes["isActive"] ?? type.IsActive,
                UpdatedAt = time.GetUtcNow(),
            });
        }
    }

    public ObjectMetadata DeleteObject(Caller caller, Guid id)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var catalog = workspace.Catalog;
            var type = catalog.Object(id) ?? throw new ApiFault(404, "Could not find flat entity in maps") { Error = "NotFoundException", Code = "ENTITY_NOT_FOUND", GraphQLCode = "NOT_FOUND" };
            if (type.ApplicationId == StandardObjects.Application)
                throw ValidationFault.OfObject("deleting", "FIELD_MUTATION_NOT_ALLOWED", "System fields cannot be deleted");

            // Relations of other objects that lead to it vanish with it.
            var others = catalog.Objects.Where(other => other.Id != id)
                .Select(other => other with { Fields = [.. other.Fields.Where(field => field.Relation?.ObjectId != id)] });
            workspace.Catalog = new Catalog(catalog.Version + 1, [.. others]);
            store.RemoveAll(id);
            return type;
        }
    }

    public FieldMetadata CreateField(Caller caller, JsonObject definition)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var type = definition["objectMetadataId"] is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id)
                ? Object(id)
                : throw ValidationFault.OfField("creating", "INVALID_FIELD_INPUT", "objectMetadataId must be a UUID");
            var made = new NewField(workspace.Catalog, type, workspace.Application, time.GetUtcNow()).Of(definition);
            foreach (var field in made)
            {
                var holder = Object(field.ObjectId);
                Replace(holder with { Fields = holder.Fields.Add(field), UpdatedAt = time.GetUtcNow() });
                StoredFields.Add(store, Object(field.ObjectId), field);
            }

            return made[0];
        }
    }

    public FieldMetadata UpdateField(Caller caller, Guid id, JsonObject changes)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var before = Field(id);
            var after = before with
            {
                Label = Text(changes, "label") ?? before.Label,
                Description = Text(changes, "description") ?? before.Description,
                Icon = Text(changes, "icon") ?? before.Icon,
                IsActive = (bool?)changes["isActive"] ?? before.IsActive,
                Options = changes["options"] is JsonArray options ? FieldOptions.Checked(options, "updating") : before.Options,
                UpdatedAt = time.GetUtcNow(),
            };
            var type = Object(before.ObjectId);
            Replace(type with { Fields = type.Fields.Replace(before, after) });
            StoredFields.Rename(store, type, before, after);
            return after;
        }
    }

    public FieldMetadata DeleteField(Caller caller, Guid id)
    {
        DemandDataModel(caller);
        lock (_lock)
        {
            var field = workspace.Catalog.Objects.SelectMany(type => type.Fields).FirstOrDefault(field => field.Id == id)
                ?? throw new ApiFault(404, "Field to delete not found") { Error = "NotFoundException", Code = "FIELD_METADATA_NOT_FOUND", GraphQLCode = "NOT_FOUND" };
            if (field.ApplicationId == StandardObjects.Application)
                throw new ApiFault(403, $"Cannot delete standard field \"{field.Name}\"") { Error = "ForbiddenException", Code = "FIELD_MUTATION_NOT_ALLOWED", GraphQLCode = "FORBIDDEN" };

            foreach (var gone in new[] { id, field.Relation?.FieldId }.OfType<Guid>())
            {
                if (workspace.Catalog.Objects.FirstOrDefault(type => type.Fields.Any(candidate => candidate.Id == gone)) is { } holder)
                {
                    Replace(holder with { Fields = holder.Fields.RemoveAll(candidate => candidate.Id == gone) });
                }
            }

            StoredFields.Remove(store, Object(field.ObjectId), field);
            return field;
        }
    }

    /// <summary>Reading definitions over REST needs the same permission as changing them (section 2).</summary>
    public static void DemandDataModel(Caller caller)
    {
        if (!caller.Role.CanUpdateAllSettings && !caller.Role.SettingFlags.Contains("DATA_MODEL"))
            throw new ApiFault(403, "Entity performing the request does not have permission") { Error = "Error", Code = "PERMISSION_DENIED", GraphQLCode = "FORBIDDEN" };
    }

    public ObjectMetadata Object(Guid id) => workspace.Catalog.Object(id)
        ?? throw new ApiFault(404, "Object metadata not found") { Error = "NotFoundException", Code = "OBJECT_METADATA_NOT_FOUND", GraphQLCode = "NOT_FOUND" };

    public FieldMetadata Field(Guid id) => workspace.Catalog.Objects.SelectMany(type => type.Fields).FirstOrDefault(field => field.Id == id)
        ?? throw new ApiFault(404, "Field metadata not found") { Error = "NotFoundException", Code = "FIELD_METADATA_NOT_FOUND", GraphQLCode = "NOT_FOUND" };

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private ObjectMetadata Replace(ObjectMetadata changed)
    {
        var catalog = workspace.Catalog;
        workspace.Catalog = new Catalog(catalog.Version + 1, [.. catalog.Objects.Select(type => type.Id == changed.Id ? changed : type)]);
        return changed;
    }
}
