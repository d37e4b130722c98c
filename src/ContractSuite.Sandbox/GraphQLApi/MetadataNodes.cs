using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Definitions as the nodes that GraphQL walks; whatever leads further is looked up when it is selected.</summary>
internal sealed class MetadataNodes(Catalog catalog, Guid workspace)
{
    public JsonObject Of(ObjectMetadata type) => MetadataJson.Of(type, workspace);

    public JsonObject Of(FieldMetadata field) => MetadataJson.Of(field, workspace);

    /// <summary>What REST writes below an object as <c>fields</c>.</summary>
    public static IReadOnlyList<JsonObject> FieldsOf(JsonObject type) => [.. (type["fields"] as JsonArray ?? []).Cast<JsonObject>()];

    /// <summary>Where a field leads, if it is a relation of that kind.</summary>
    public JsonObject? RelationOf(JsonObject field, string kind)
    {
        var id = field["id"]!.GetValue<Guid>();
        var source = catalog.Objects.FirstOrDefault(type => type.Fields.Any(candidate => candidate.Id == id));
        if (source?.Fields.First(candidate => candidate.Id == id) is not { Relation: { } end } relation || relation.Type != kind)
            return null;

        var target = catalog.Object(end.ObjectId)!;
        return new JsonObject
        {
            ["type"] = relation.IsToMany ? "ONE_TO_MANY" : "MANY_TO_ONE",
            ["sourceObjectMetadata"] = Of(source),
            ["sourceFieldMetadata"] = Of(relation),
            ["targetObjectMetadata"] = Of(target),
            ["targetFieldMetadata"] = Of(target.Fields.First(candidate => candidate.Id == end.FieldId)),
        };
    }
}
