using System.Text.Json.Nodes;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Picks from records what a document selects, as the product does: by true names, what is not there is null (section 6.2).</summary>
internal sealed class DirectProjection(RootCall call, SelectedFields fields)
{
    public JsonObject Of(RecordRoot root, JsonObject value, GraphQLSelectionSet? selection) =>
        root.IsConnection ? Connection(root.Type, value, selection) : Record(root.Type, value, selection);

    private JsonObject Connection(ObjectMetadata type, JsonObject connection, GraphQLSelectionSet? selection)
    {
        var result = new JsonObject();
        foreach (var field in fields.Of(selection))
        {
            var name = field.Name.StringValue;
            result[name] = name switch
            {
                "__typename" => $"{GraphQLNames.Type(type)}Connection",
                "edges" => new JsonArray([.. ((JsonArray)connection["edges"]!).Select(edge => (JsonNode?)Edge(type, (JsonObject)edge!, field.SelectionSet))]),
                "pageInfo" => Plain((JsonObject)connection["pageInfo"]!, field.SelectionSet),
                _ => connection[name]?.DeepClone(),
            };
        }

        return result;
    }

    private JsonObject Edge(ObjectMetadata type, JsonObject edge, GraphQLSelectionSet? selection)
    {
        var result = new JsonObject();
        foreach (var field in fields.Of(selection))
        {
            result[field.Name.StringValue] = field.Name.Value == "node"
                ? Record(type, (JsonObject)edge["node"]!, field.SelectionSet)
                : edge[field.Name.StringValue]?.DeepClone();
        }

        return result;
    }

    private JsonObject Record(ObjectMetadata type, JsonObject record, GraphQLSelectionSet? selection)
    {
        var result = new JsonObject();
        foreach (var selected in fields.Of(selection))
        {
            var name = selected.Name.StringValue;
            result[name] = name == "__typename" ? GraphQLNames.Type(type)
                : type.Fields.FirstOrDefault(field => GraphQLNames.Of(field.Name) == name) is { } field ? Value(field, record, selected.SelectionSet)
                : record[name]?.DeepClone();
        }

        return result;
    }

    private JsonNode? Value(FieldMetadata field, JsonObject record, GraphQLSelectionSet? selection)
    {
        if (field.Relation is { } relation)
            return Related(field, call.Workspace.Catalog.Object(relation.ObjectId)!, record, selection);

        var value = record[GraphQLNames.Of(field.Name)];
        var parts = FieldKinds.Of(field.Type).Parts;
        if (parts.Count == 0)
            return value?.DeepClone();

        return selection is not null && value is JsonObject composite ? Plain(composite, selection) : null;
    }

    private JsonNode? Related(FieldMetadata field, ObjectMetadata target, JsonObject record, GraphQLSelectionSet? selection)
    {
        if (field.IsToMany)
            return Connection(target, RecordNodes.Connection(target, RecordRelations.All(call, field, record)), selection);

        return selection is not null && RecordRelations.One(call, field, target, record) is { } one ? Record(target, one, selection) : null;
    }

    private JsonObject Plain(JsonObject value, GraphQLSelectionSet? selection) =>
        new(fields.Of(selection).DistinctBy(field => field.Name.StringValue).Select(field => KeyValuePair.Create(field.Name.StringValue, value[field.Name.StringValue]?.DeepClone())));
}
