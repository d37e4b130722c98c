using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Layouts;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>
/// What the product tells of an object that is refused: the real causes, and everything that would have hung on it
/// (recordings rest-metadata object-create-same, object-create-bad-name, object-create-reserved).
/// </summary>
/// <param name="catalog">What there is.</param>
/// <param name="made">The object as it would have been.</param>
/// <param name="elsewhere">The fields that others would have got with it.</param>
internal sealed class ObjectFailures(Catalog catalog, ObjectMetadata made, IReadOnlyList<FieldMetadata> elsewhere)
{
    private static readonly ValidationError NoIndexedField = new("INDEX_FIELD_NOT_FOUND", "Could not find index field related field metadata", "Field referenced in index does not exist");
    private static readonly ValidationError IndexExists = new("INDEX_ALREADY_EXISTS", "Index with same name already exists");

    private readonly IReadOnlyList<ObjectView> _views = ObjectView.Of(made);

    public ValidationFault Of(IReadOnlyList<ValidationError> causes) => new("creating object",
    [
        .. made.Fields.Select(field => Failure("fieldMetadata", Named(field), new ValidationError("OBJECT_METADATA_NOT_FOUND", "Object metadata not found", "Field to create related object not found"))),
        .. elsewhere.Select(Target),
        new ValidationFailure("objectMetadata", "create", new JsonObject { ["universalIdentifier"] = Text(made.UniversalIdentifier), ["namePlural"] = made.NamePlural, ["nameSingular"] = made.NameSingular }, causes),
        .. _views.Select(view => Failure("view", Subject(view.UniversalIdentifier), new ValidationError("INVALID_VIEW_DATA", "Object metadata not found"))),
        .. _views.SelectMany(view => view.Fields, Place),
        .. elsewhere.Select(TargetIndex),
        SearchIndex(),
        Failure(
            "searchFieldMetadata",
            Subject(Guid.NewGuid(), ("objectMetadataUniversalIdentifier", Text(made.UniversalIdentifier))),
            new ValidationError("FIELD_METADATA_NOT_FOUND", "Field metadata not found"),
            new ValidationError("TS_VECTOR_FIELD_METADATA_NOT_FOUND", "TS_VECTOR field metadata not found", "Search vector field not found"),
            new ValidationError("OBJECT_METADATA_NOT_FOUND", "Object metadata not found")),
    ]);

    /// <summary>A field at another object that would have led to this one.</summary>
    private ValidationFailure Target(FieldMetadata field)
    {
        var lost = new ValidationError("OBJECT_METADATA_NOT_FOUND", "Relation target object metadata not found", "Object targeted by the relation not found");
        var subject = Named(field with { UniversalIdentifier = Taken(field)?.UniversalIdentifier ?? field.UniversalIdentifier });
        if (MetadataNames.Fault(field.Name) is { } fault)
            return Failure("fieldMetadata", subject, new ValidationError("INVALID_FIELD_INPUT", fault, Value: field.Name), lost);

        return Taken(field) is { } taken
            ? Failure(
                "fieldMetadata",
                subject,
                new ValidationError("FIELD_ALREADY_EXISTS", "Field with same universal identifier already exists in object", "Field already exists"),
                new ValidationError("NOT_AVAILABLE", $"Name \"{field.Name}\" is not available as it is already used by another field", Value: field.Name),
                lost,
                new ValidationError("ENTITY_ALREADY_EXISTS", $"Cannot create fieldMetadata: universalIdentifier \"{taken.UniversalIdentifier}\" already exists in fieldMetadata maps from application \"{field.ApplicationId}\"") { IsForPeople = false })
            : Failure("fieldMetadata", subject, lost);
    }

    private ValidationFailure Place(ObjectView view, FieldMetadata field) => Failure(
        "viewField",
        Subject(Guid.NewGuid(), ("viewUniversalIdentifier", Text(view.UniversalIdentifier)), ("fieldMetadataUniversalIdentifier", Text(field.UniversalIdentifier))),
        new ValidationError("INVALID_VIEW_DATA", "Field metadata not found"),
        new ValidationError("INVALID_VIEW_DATA", "View not found"));

    private ValidationFailure TargetIndex(FieldMetadata field) => Failure(
        "index",
        Subject(Guid.NewGuid(), ("name", IndexNames.Of(catalog.Object(field.ObjectId)!.NameSingular, field.JoinColumn!))),
        Taken(field) is null ? NoIndexedField : IndexExists);

    /// <summary>Tables of custom objects begin with a dash below.</summary>
    private ValidationFailure SearchIndex() => Failure(
        "index",
        Subject(Guid.NewGuid(), ("name", IndexNames.Of($"_{made.NameSingular}", "searchVector"))),
        [
            new ValidationError("INDEX_OBJECT_NOT_FOUND", "Could not find index related object metadata", "Index related object not found"),
            .. catalog.Singular(made.NameSingular)?.ApplicationId == made.ApplicationId ? [IndexExists] : Array.Empty<ValidationError>(),
            NoIndexedField,
        ]);

    private FieldMetadata? Taken(FieldMetadata field) => catalog.Object(field.ObjectId)!.Field(field.Name) is { } taken && taken.ApplicationId == field.ApplicationId ? taken : null;

    private JsonObject Named(FieldMetadata field) => Subject(
        field.UniversalIdentifier,
        ("name", field.Name),
        ("objectMetadataUniversalIdentifier", Text((field.ObjectId == made.Id ? made : catalog.Object(field.ObjectId)!).UniversalIdentifier)));

    private static ValidationFailure Failure(string kind, JsonObject subject, params IReadOnlyList<ValidationError> errors) => new(kind, "create", subject, errors);

    private static JsonObject Subject(Guid universalIdentifier, params (string Name, string Value)[] properties)
    {
        var subject = new JsonObject { ["universalIdentifier"] = Text(universalIdentifier) };
        foreach (var (name, value) in properties)
        {
            subject[name] = value;
        }

        return subject;
    }

    private static string Text(Guid id) => id.ToString();
}
