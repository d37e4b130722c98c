using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Definitions as REST writes them (docs/twenty-2.21.0.md, section 5.1): what is null is left out.</summary>
internal static class MetadataJson
{
    public static JsonObject Of(ObjectMetadata type, Guid workspace)
    {
        var json = WithoutFields(type, workspace);
        json["fields"] = new JsonArray([.. type.Fields.Select(field => Of(field, workspace))]);
        return json;
    }

    /// <summary>An object as far as it is none of its fields.</summary>
    public static JsonObject WithoutFields(ObjectMetadata type, Guid workspace) => WithoutNulls(new JsonObject
    {
        ["id"] = type.Id.ToString(),
        ["universalIdentifier"] = type.UniversalIdentifier.ToString(),
        ["applicationId"] = type.ApplicationId.ToString(),
        ["nameSingular"] = type.NameSingular,
        ["namePlural"] = type.NamePlural,
        ["labelSingular"] = type.LabelSingular,
        ["labelPlural"] = type.LabelPlural,
        ["description"] = type.Description,
        ["icon"] = type.Icon,
        ["shortcut"] = type.Shortcut,
        ["isRemote"] = false,
        ["isActive"] = type.IsActive,
        ["isSystem"] = type.IsSystem,
        ["isUIEditable"] = type.IsUIEditable,
        ["isUICreatable"] = type.IsUICreatable,
        ["isUIReadOnly"] = type.IsUIReadOnly,
        ["isSearchable"] = type.IsSearchable,
        ["isLabelSyncedWithName"] = type.IsLabelSyncedWithName,
        ["workspaceId"] = workspace.ToString(),
        ["labelIdentifierFieldMetadataId"] = type.LabelIdentifierFieldId?.ToString(),
        ["imageIdentifierFieldMetadataId"] = type.ImageIdentifierFieldId?.ToString(),
        ["duplicateCriteria"] = type.DuplicateCriteria?.DeepClone(),
        ["createdAt"] = Wire.Time(type.CreatedAt),
        ["updatedAt"] = Wire.Time(type.UpdatedAt),
    });

    /// <summary>An object as it is answered when it was changed: some nulls are told.</summary>
    public static JsonObject Changed(ObjectMetadata type, Guid workspace)
    {
        var json = Of(type, workspace);
        json["imageIdentifierFieldMetadataId"] ??= null;
        return json;
    }

    /// <summary>A field as it is answered when it was changed: some nulls are told.</summary>
    public static JsonObject Changed(FieldMetadata field, Guid workspace)
    {
        var json = Of(field, workspace);
        json["defaultValue"] ??= null;
        json["options"] ??= null;
        return json;
    }

    public static JsonObject Of(FieldMetadata field, Guid workspace) => WithoutNulls(new JsonObject
    {
        ["id"] = field.Id.ToString(),
        ["universalIdentifier"] = field.UniversalIdentifier.ToString(),
        ["applicationId"] = field.ApplicationId.ToString(),
        ["type"] = field.Type,
        ["name"] = field.Name,
        ["label"] = field.Label,
        ["description"] = field.Description,
        ["icon"] = field.Icon,
        ["isActive"] = field.IsActive,
        ["isSystem"] = field.IsSystem,
        ["isUIEditable"] = field.IsUIEditable,
        ["isUIReadOnly"] = field.IsUIReadOnly,
        ["isNullable"] = field.IsNullable,
        ["isUnique"] = field.IsUnique,
        ["defaultValue"] = field.DefaultValue?.DeepClone(),
        ["options"] = field.Options?.DeepClone(),
        ["settings"] = field.Settings?.DeepClone(),
        ["morphId"] = field.MorphId?.ToString(),
        ["workspaceId"] = workspace.ToString(),
        ["objectMetadataId"] = field.ObjectId.ToString(),
        ["isLabelSyncedWithName"] = field.IsLabelSyncedWithName,
        ["createdAt"] = Wire.Time(field.CreatedAt),
        ["updatedAt"] = Wire.Time(field.UpdatedAt),
    });

    private static JsonObject WithoutNulls(JsonObject json)
    {
        foreach (var name in json.Where(property => property.Value is null).Select(property => property.Key).ToList())
        {
            json.Remove(name);
        }

        return json;
    }
}
