using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using GraphQL;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The executable schema of <c>/metadata</c>: the published one, the same for every workspace; what the sandbox does not serve says so.</summary>
internal static class MetadataSchema
{
    public static ISchema Build(Workspace workspace)
    {
        var schema = SchemaText.Build(SchemaText.Resource("metadata-schema.graphql"), checksIds: true);
        foreach (var root in schema.Query.Fields.Concat(schema.Mutation!.Fields))
        {
            SchemaText.Resolve(schema.Query.Fields.Contains(root) ? schema.Query : schema.Mutation!, root.Name, call =>
            {
                _ = Of(call).Caller;
                throw new ApiFault(400, $"The sandbox does not serve '{root.Name}'.") { GraphQLCode = "METHOD_NOT_ALLOWED" };
            });
        }

        BindDefinitions(schema, workspace);
        MetadataLayouts.Bind(schema, workspace);
        MetadataAccess.Bind(schema, workspace);
        return schema;
    }

    /// <summary>Who asks, of which workspace.</summary>
    public static GraphQLCall Of(IResolveFieldContext call) => (GraphQLCall)call.UserContext;

    /// <summary>An argument's id as a GUID; an empty one for what is none.</summary>
    public static Guid Id(JsonNode? id) => Guid.TryParse(id?.ToString(), out var parsed) ? parsed : Guid.Empty;

    private static void BindDefinitions(ISchema schema, Workspace workspace)
    {
        var nodes = new MetadataNodes(workspace);
        Query("objects", call => Page(call, workspace.Catalog.Objects.Select(nodes.Of)));
        Query("object", call => nodes.Of(workspace.Catalog.Object(Id(call.Json("id"))) ?? throw Missing("Object", call.Json("id"))));
        Query("fields", call => Page(call, workspace.Catalog.Objects.SelectMany(type => type.Fields).Select(nodes.Of)));
        Query("field", call => nodes.Of(workspace.Catalog.Objects.SelectMany(type => type.Fields).FirstOrDefault(field => field.Id == Id(call.Json("id"))) ?? throw Missing("Field", call.Json("id"))));
        Change("createOneObject", (call, input) => nodes.Of(workspace.Metadata.CreateObject(call.Caller, Part(input, "object"))));
        Change("updateOneObject", (call, input) => nodes.Of(workspace.Metadata.UpdateObject(call.Caller, Id(input["id"]), Part(input, "update"))));
        Change("deleteOneObject", (call, input) => nodes.Of(workspace.Metadata.DeleteObject(call.Caller, Id(input["id"]))));
        Change("createOneField", (call, input) => nodes.Of(workspace.Metadata.CreateField(call.Caller, Part(input, "field"))));
        Change("updateOneField", (call, input) => nodes.Of(workspace.Metadata.UpdateField(call.Caller, Id(input["id"]), Part(input, "update"))));
        Change("deleteOneField", (call, input) => nodes.Of(workspace.Metadata.DeleteField(call.Caller, Id(input["id"]))));

        var (type, field) = ((IObjectGraphType)schema.AllTypes["Object"]!, (IObjectGraphType)schema.AllTypes["Field"]!);
        SchemaText.Resolve(type, "fieldsList", call => nodes.FieldsOf((JsonObject)call.Source!));
        SchemaText.Resolve(type, "fields", call => Page(call, nodes.FieldsOf((JsonObject)call.Source!)));
        SchemaText.Resolve(type, "indexMetadataList", call => nodes.IndexesOf((JsonObject)call.Source!));
        SchemaText.Resolve(type, "searchFieldMetadataList", _ => new List<JsonObject>());
        SchemaText.Resolve(field, "relation", call => nodes.RelationOf((JsonObject)call.Source!));
        SchemaText.Resolve(field, "morphRelations", call => nodes.MorphRelationsOf((JsonObject)call.Source!));
        SchemaText.Resolve(field, "object", call => nodes.Of(workspace.Catalog.Object(Id(((JsonObject)call.Source!)["objectMetadataId"]))!));

        void Query(string root, Func<IResolveFieldContext, object?> resolve) => SchemaText.Resolve(schema.Query, root, call =>
        {
            _ = Of(call).Caller;
            return resolve(call);
        });

        void Change(string root, Func<GraphQLCall, JsonObject, JsonObject> change) =>
            SchemaText.Resolve(schema.Mutation!, root, call => change(Of(call), (JsonObject)call.Json("input")!));
    }

    private static JsonObject Page(IResolveFieldContext call, IEnumerable<JsonObject> all) =>
        MetadataPage.Of(all.Where(node => MetadataFilter.Holds(node, call.Json("filter"))), call.Json("paging"));

    private static JsonObject Part(JsonObject input, string name) => input[name] as JsonObject ?? [];

    private static ApiFault Missing(string kind, JsonNode? id)
    {
        var message = $"Unable to find {kind}MetadataEntity with id: {id}";
        return new ApiFault(404, message)
        {
            GraphQLCode = "NOT_FOUND",
            UserFriendlyMessage = "An error occurred.",
            GraphQLExtensions = new JsonObject { ["response"] = new JsonObject { ["message"] = message, ["error"] = "Not Found", ["statusCode"] = 404 } },
        };
    }
}
