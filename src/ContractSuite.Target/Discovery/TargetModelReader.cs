using System.Text.Json.Nodes;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Discovery;

/// <summary>Makes the model of what a target answered; a pure function, so that recorded documents give the same model.</summary>
public static class TargetModelReader
{
    /// <summary>Reads a model.</summary>
    /// <param name="objects">Objects with their fields as REST metadata lists them (docs/twenty-2.21.0.md, section 5.1).</param>
    /// <param name="relations">The <c>data</c> of <c>objects{edges{node{fieldsList|fields …}}}</c> of GraphQL metadata; null where it may not be read.</param>
    /// <param name="published">The documents.</param>
    /// <param name="version">What the target says of its version.</param>
    public static TargetModel Read(IReadOnlyList<JsonObject> objects, JsonObject? relations, PublishedSpecification published, string? version)
    {
        var ends = RelationEnds(relations);
        var standardApplication = Json.Text(objects.FirstOrDefault(type => Text(type, "nameSingular") == "person")?["applicationId"]);
        return new TargetModel
        {
            Version = version,
            Published = published,
            Objects = [.. objects.Select(type => Object(type, ends, standardApplication))],
        };
    }

    private static ObjectModel Object(JsonObject type, Dictionary<string, (string? Object, string? Field)> ends, string? standardApplication)
    {
        var singular = Text(type, "nameSingular") ?? "";
        var plural = Text(type, "namePlural") ?? "";
        return new ObjectModel
        {
            Id = Text(type, "id") ?? "",
            Singular = singular,
            Plural = plural,
            GraphQLSingular = GraphQLName.Of(singular),
            GraphQLPlural = GraphQLName.Of(plural),
            IsSystem = Flag(type, "isSystem"),
            IsActive = Flag(type, "isActive", otherwise: true),
            IsCustom = Text(type, "applicationId") is { } application && application != standardApplication,
            Fields = [.. (type["fields"] as JsonArray ?? []).OfType<JsonObject>().Select(field => Field(field, ends))],
        };
    }

    private static FieldModel Field(JsonObject field, Dictionary<string, (string? Object, string? Field)> ends)
    {
        var id = Text(field, "id") ?? "";
        var name = Text(field, "name") ?? "";
        return new FieldModel
        {
            Id = id,
            Name = name,
            GraphQLName = GraphQLName.Of(name),
            Type = Text(field, "type") ?? "",
            IsNullable = Flag(field, "isNullable"),
            IsUnique = Flag(field, "isUnique"),
            IsSystem = Flag(field, "isSystem"),
            IsActive = Flag(field, "isActive", otherwise: true),
            Options = [.. (field["options"] as JsonArray ?? []).OfType<JsonObject>().Select(Option).OrderBy(option => option.Position)],
            Relation = Relation(field, ends.GetValueOrDefault(id)),
        };
    }

    private static FieldOption Option(JsonObject option) => new(
        Text(option, "id"),
        Text(option, "value") ?? "",
        Text(option, "label") ?? "",
        Text(option, "color"),
        option["position"] is JsonValue position && position.TryGetValue<int>(out var number) ? number : 0);

    private static RelationModel? Relation(JsonObject field, (string? Object, string? Field) end) =>
        Text(field, "type") is FieldType.Relation or FieldType.MorphRelation
            ? new RelationModel(
                Json.Text(field["settings"]?["relationType"]) == "ONE_TO_MANY",
                Json.Text(field["settings"]?["joinColumnName"]),
                end.Object,
                end.Field)
            : null;

    private static Dictionary<string, (string? Object, string? Field)> RelationEnds(JsonObject? data)
    {
        var ends = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        foreach (var field in Nodes(data?["objects"]).SelectMany(type => type["fieldsList"] is JsonArray list ? list.OfType<JsonObject>() : Nodes(type["fields"])))
        {
            var end = field["relation"] as JsonObject ?? (field["morphRelations"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
            if (Text(field, "id") is { } id && end is not null)
            {
                ends[id] = (Json.Text(end["targetObjectMetadata"]?["nameSingular"]), Json.Text(end["targetFieldMetadata"]?["name"]));
            }
        }

        return ends;
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode? connection) =>
        (connection?["edges"] as JsonArray ?? []).Select(edge => edge?["node"]).OfType<JsonObject>();

    private static string? Text(JsonObject json, string name) => Json.Text(json[name]);

    private static bool Flag(JsonObject json, string name, bool otherwise = false) =>
        json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;
}
