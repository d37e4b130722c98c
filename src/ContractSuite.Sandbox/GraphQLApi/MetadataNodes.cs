using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Definitions as the nodes that GraphQL walks; whatever leads further is looked up when it is selected.</summary>
internal sealed class MetadataNodes(Workspace workspace)
{
    public JsonObject Of(ObjectMetadata type) => MetadataJson.Of(type, workspace.Id);

    public JsonObject Of(FieldMetadata field) => MetadataJson.Of(field, workspace.Id);

    /// <summary>What REST writes below an object as <c>fields</c>; the object at the end of a relation has none of them written out.</summary>
    public IReadOnlyList<JsonObject> FieldsOf(JsonObject type) => type["fields"] is JsonArray written
        ? [.. written.Select(field => (JsonObject)field!.DeepClone())]
        : [.. workspace.Catalog.Object(Id(type))!.Fields.Select(Of)];

    /// <summary>The indexes of an object.</summary>
    public IReadOnlyList<JsonObject> IndexesOf(JsonObject type)
    {
        var found = workspace.Catalog.Object(Id(type))!;
        return [.. found.Indexes.Select((index, place) => new JsonObject
        {
            ["id"] = index.FieldIds[0].ToString(),
            ["name"] = index.Name,
            ["isCustom"] = false,
            ["isUnique"] = index.IsUnique,
            ["indexType"] = index.Type,
            ["createdAt"] = Wire.Time(found.CreatedAt),
            ["updatedAt"] = Wire.Time(found.UpdatedAt),
            ["indexFieldMetadataList"] = new JsonArray([.. index.FieldIds.Select((field, order) => (JsonNode?)new JsonObject
            {
                ["id"] = field.ToString(), ["fieldMetadataId"] = field.ToString(), ["order"] = order, ["createdAt"] = Wire.Time(found.CreatedAt), ["updatedAt"] = Wire.Time(found.UpdatedAt),
            })]),
        })];
    }

    /// <summary>Where a relation leads; null for any other field.</summary>
    public JsonObject? RelationOf(JsonObject field) => Found(field) is { Type: "RELATION" } relation ? Relation(relation) : null;

    /// <summary>Where all fields of a morph relation lead; null for any other field.</summary>
    public IReadOnlyList<JsonObject>? MorphRelationsOf(JsonObject field) => Found(field) is { Type: "MORPH_RELATION" } morph
        ? [.. workspace.Catalog.Object(morph.ObjectId)!.Fields.Where(other => other.Id == morph.Id || (morph.MorphId is not null && other.MorphId == morph.MorphId)).OrderBy(other => other.Id != morph.Id).Select(Relation)]
        : null;

    private FieldMetadata? Found(JsonObject field) =>
        workspace.Catalog.Object(Guid.Parse(field["objectMetadataId"]!.ToString()))?.Fields.FirstOrDefault(candidate => candidate.Id == Id(field) && candidate.Relation is not null);

    private JsonObject Relation(FieldMetadata field)
    {
        var (source, target) = (workspace.Catalog.Object(field.ObjectId)!, workspace.Catalog.Object(field.Relation!.ObjectId)!);
        return new JsonObject
        {
            ["type"] = field.IsToMany ? "ONE_TO_MANY" : "MANY_TO_ONE",
            ["sourceObjectMetadata"] = MetadataJson.WithoutFields(source, workspace.Id),
            ["sourceFieldMetadata"] = Named(field),
            ["targetObjectMetadata"] = MetadataJson.WithoutFields(target, workspace.Id),
            ["targetFieldMetadata"] = Named(target.Fields.First(candidate => candidate.Id == field.Relation.FieldId)),
        };
    }

    /// <summary>A field of a morph relation goes by the relation's name, without its target's.</summary>
    private JsonObject Named(FieldMetadata field)
    {
        var json = Of(field);
        if (field is { Type: "MORPH_RELATION", Relation: { } end } && workspace.Catalog.Object(end.ObjectId) is { } target)
        {
            var suffix = new[] { target.NameSingular, target.NamePlural }.Select(Wire.Capital).FirstOrDefault(name => field.Name.EndsWith(name, StringComparison.Ordinal)) ?? "";
            json["name"] = field.Name[..^suffix.Length];
        }

        return json;
    }

    private static Guid Id(JsonObject json) => Guid.Parse(json["id"]!.ToString());
}
