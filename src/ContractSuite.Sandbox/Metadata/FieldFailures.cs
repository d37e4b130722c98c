using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>What the product tells of a field that is refused.</summary>
internal static class FieldFailures
{
    /// <summary>Of a field that was read and found wrong: it, and its places in the object's views.</summary>
    public static ValidationFault Created(ObjectMetadata type, string name, IReadOnlyList<string> views, IReadOnlyList<ValidationError> errors)
    {
        var id = Guid.NewGuid().ToString();
        var places = views.Select(view => new ValidationFailure(
            "viewField",
            "create",
            new JsonObject { ["universalIdentifier"] = Guid.NewGuid().ToString(), ["viewUniversalIdentifier"] = view, ["fieldMetadataUniversalIdentifier"] = id },
            new ValidationError("INVALID_VIEW_DATA", "Field metadata not found")));
        return new ValidationFault("creating fields", [new ValidationFailure("fieldMetadata", "create", Subject(id, name, type), errors), .. places]);
    }

    /// <summary>Of a field that could not even be read.</summary>
    public static ValidationFault Unread(string code, string message, string? friendly = null, JsonNode? value = null) =>
        new("creating field", [new ValidationFailure("fieldMetadata", "create", null, new ValidationError(code, message, friendly, value))]);

    /// <summary>Of a field that would be changed or deleted.</summary>
    public static ValidationFault Changed(string doing, ObjectMetadata type, FieldMetadata field, params IReadOnlyList<ValidationError> errors) => new(
        $"{doing} field",
        [new ValidationFailure("fieldMetadata", doing == "deleting" ? "delete" : "update", Subject(field.UniversalIdentifier.ToString(), field.Name, type), errors)]);

    private static JsonObject Subject(string id, string name, ObjectMetadata type) =>
        new() { ["universalIdentifier"] = id, ["name"] = name, ["objectMetadataUniversalIdentifier"] = type.UniversalIdentifier.ToString() };
}
