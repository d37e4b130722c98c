using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Definitions as REST writes them (docs/twenty-2.21.0.md, section 5.1): what is null is left out.</summary>
internal static class MetadataJson
{
    public static JsonObject Of(ObjectMetadata type, Guid workspace)
    {
        var json = new JsonObject
        {
            ["id"] = type.Id,
            ["universalIdentifier"] = type.UniversalIdentifier,
            ["applicationId"] = type.ApplicationId,
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
            ["workspaceId"] = workspace,
            ["labelIdentifierFieldMetadataId"] = type.LabelIdentifierFieldId,
            ["imageIdentifierFieldMetadataId"] = type.ImageIdentifierFieldId,
            ["duplicateCriteria"] = type.DuplicateCriteria?.DeepClone(),
            ["createdAt"] = Wire.Time(type.CreatedAt),
            ["updatedAt"] = Wire.Time(type.UpdatedAt),
            ["fields"] = new JsonArray([.. type.Fields.Select(field => Of(field, workspace))]),
        };
        return WithoutNulls(json);
    }

    public static JsonObject Of(FieldMetadata field, Guid workspace) => WithoutNulls(new JsonObject
    {
        ["id"] = field.Id,
        ["universalIdentifier"] = field.UniversalIdentifier,
        ["applicationId"] = field.ApplicationId,
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
        ["workspaceId"] = workspace,
        ["objectMetadataId"] = field.ObjectId,
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
