using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>What the product tells of an object that is refused: the real cause, and everything that would have hung on it.</summary>
internal sealed class ObjectFailures(string singular, string plural)
{
    private static readonly string[] OwnFields =
        ["name", "id", "createdAt", "createdBy", "deletedAt", "position", "updatedAt", "updatedBy", "searchVector", "timelineActivities", "attachments", "noteTargets", "taskTargets"];

    private readonly string _type = Guid.NewGuid().ToString();

    public ValidationFault Of(ValidationError cause) => new("creating object",
    [
        .. OwnFields.Select(name => Field(name, new ValidationError("OBJECT_METADATA_NOT_FOUND", "Object metadata not found", "Field to create related object not found"))),
        .. Enumerable.Repeat($"target{Rest.Wire.Capital(singular.Length > 0 ? singular : "object")}", 4).Select(TargetField),
        new ValidationFailure("objectMetadata", "create", new JsonObject { ["universalIdentifier"] = _type, ["namePlural"] = plural, ["nameSingular"] = singular }, cause),
        .. Enumerable.Range(0, 2).Select(_ => new ValidationFailure("view", "create", Subject(), Missing("INVALID_VIEW_DATA", "Object metadata not found"))),
        .. Enumerable.Range(0, 9).Select(_ => new ValidationFailure(
            "viewField",
            "create",
            Subject("viewUniversalIdentifier", "fieldMetadataUniversalIdentifier"),
            Missing("INVALID_VIEW_DATA", "Field metadata not found"),
            Missing("INVALID_VIEW_DATA", "View not found"))),
        .. Enumerable.Range(0, 5).Select(_ => new ValidationFailure(
            "index",
            "create",
            Subject("name"),
            Missing("INDEX_OBJECT_NOT_FOUND", "Could not find index related object metadata", "Index related object not found"))),
        new ValidationFailure(
            "searchFieldMetadata",
            "create",
            Subject("objectMetadataUniversalIdentifier"),
            Missing("FIELD_METADATA_NOT_FOUND", "Field metadata not found"),
            Missing("TS_VECTOR_FIELD_METADATA_NOT_FOUND", "TS_VECTOR field metadata not found", "Search vector field not found"),
            Missing("OBJECT_METADATA_NOT_FOUND", "Object metadata not found")),
    ]);

    private ValidationFailure TargetField(string name) =>
        Field(name, new ValidationError("OBJECT_METADATA_NOT_FOUND", "Relation target object metadata not found", "Object targeted by the relation not found"));

    private ValidationFailure Field(string name, ValidationError error) => new(
        "fieldMetadata",
        "create",
        new JsonObject { ["universalIdentifier"] = Guid.NewGuid().ToString(), ["name"] = name, ["objectMetadataUniversalIdentifier"] = _type },
        error);

    private static JsonObject Subject(params IEnumerable<string> names) =>
        new(names.Prepend("universalIdentifier").Select(name => KeyValuePair.Create<string, JsonNode?>(name, Guid.NewGuid().ToString())));

    private static ValidationError Missing(string code, string message, string? friendly = null) => new(code, message, friendly);
}
