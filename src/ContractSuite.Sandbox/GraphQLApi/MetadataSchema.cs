using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using GraphQL.Types;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The executable schema of <c>/metadata</c>: objects and fields (docs/twenty-2.21.0.md, section 7).</summary>
internal static class MetadataSchema
{
    private const string Definition =
        """
        scalar UUID
        scalar DateTime
        scalar JSON
        scalar ConnectionCursor
        type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean startCursor: ConnectionCursor endCursor: ConnectionCursor }
        type Object {
          id: UUID! universalIdentifier: UUID! nameSingular: String! namePlural: String! labelSingular: String! labelPlural: String!
          description: String icon: String shortcut: String isRemote: Boolean! isActive: Boolean! isSystem: Boolean! isUIEditable: Boolean!
          isUICreatable: Boolean! isUIReadOnly: Boolean! isSearchable: Boolean! applicationId: UUID! createdAt: DateTime! updatedAt: DateTime!
          labelIdentifierFieldMetadataId: UUID imageIdentifierFieldMetadataId: UUID isLabelSyncedWithName: Boolean!
          duplicateCriteria: [[String!]!] fieldsList: [Field!]! fields(paging: CursorPaging): ObjectFieldsConnection!
        }
        type Field {
          id: UUID! universalIdentifier: UUID! type: String! name: String! label: String! description: String icon: String isActive: Boolean
          isSystem: Boolean isUIEditable: Boolean isUIReadOnly: Boolean isNullable: Boolean isUnique: Boolean defaultValue: JSON options: JSON
          settings: JSON objectMetadataId: UUID! isLabelSyncedWithName: Boolean createdAt: DateTime! updatedAt: DateTime! applicationId: UUID!
          relation: Relation morphRelations: [Relation!]
        }
        type Relation { type: String! sourceObjectMetadata: Object! targetObjectMetadata: Object! sourceFieldMetadata: Field! targetFieldMetadata: Field! }
        type ObjectEdge { node: Object! cursor: ConnectionCursor! }
        type ObjectConnection { pageInfo: PageInfo! edges: [ObjectEdge!]! }
        type FieldEdge { node: Field! cursor: ConnectionCursor! }
        type FieldConnection { pageInfo: PageInfo! edges: [FieldEdge!]! }
        type ObjectFieldsConnection { pageInfo: PageInfo! edges: [FieldEdge!]! }
        input CursorPaging { before: ConnectionCursor after: ConnectionCursor first: Int last: Int }
        input CreateOneObjectInput { object: JSON! }
        input UpdateOneObjectInput { id: UUID! update: JSON! }
        input DeleteOneObjectInput { id: UUID! }
        input CreateOneFieldMetadataInput { field: JSON! }
        input UpdateOneFieldMetadataInput { id: UUID! update: JSON! }
        input DeleteOneFieldInput { id: UUID! }
        type Query {
          objects(paging: CursorPaging): ObjectConnection!
          object(id: UUID!): Object!
          fields(paging: CursorPaging): FieldConnection!
          field(id: UUID!): Field!
        }
        type Mutation {
          createOneObject(input: CreateOneObjectInput!): Object!
          updateOneObject(input: UpdateOneObjectInput!): Object!
          deleteOneObject(input: DeleteOneObjectInput!): Object!
          createOneField(input: CreateOneFieldMetadataInput!): Field!
          updateOneField(input: UpdateOneFieldMetadataInput!): Field!
          deleteOneField(input: DeleteOneFieldInput!): Field!
        }
        """;

    private static readonly string[] Scalars = ["UUID", "DateTime", "JSON", "ConnectionCursor"];

    public static ISchema Build(Workspace workspace)
    {
        var schema = SchemaText.Build(Definition, Scalars);
        var json = new MetadataNodes(workspace.Catalog, workspace.Id);
        SchemaText.Resolve(schema.Query, "objects", call => MetadataPage.Of(workspace.Catalog.Objects.Select(json.Of), call.Json("paging")));
        SchemaText.Resolve(schema.Query, "object", call => json.Of(workspace.Metadata.Object(call.Id())));
        SchemaText.Resolve(schema.Query, "fields", call => MetadataPage.Of(workspace.Catalog.Objects.SelectMany(type => type.Fields).Select(json.Of), call.Json("paging")));
        SchemaText.Resolve(schema.Query, "field", call => json.Of(workspace.Metadata.Field(call.Id())));
        Change(schema, "createOneObject", (caller, input) => json.Of(workspace.Metadata.CreateObject(caller, Part(input, "object"))));
        Change(schema, "updateOneObject", (caller, input) => json.Of(workspace.Metadata.UpdateObject(caller, Id(input), Part(input, "update"))));
        Change(schema, "deleteOneObject", (caller, input) => json.Of(workspace.Metadata.DeleteObject(caller, Id(input))));
        Change(schema, "createOneField", (caller, input) => json.Of(workspace.Metadata.CreateField(caller, Part(input, "field"))));
        Change(schema, "updateOneField", (caller, input) => json.Of(workspace.Metadata.UpdateField(caller, Id(input), Part(input, "update"))));
        Change(schema, "deleteOneField", (caller, input) => json.Of(workspace.Metadata.DeleteField(caller, Id(input))));

        var (type, field) = ((IObjectGraphType)schema.AllTypes["Object"]!, (IObjectGraphType)schema.AllTypes["Field"]!);
        SchemaText.Resolve(type, "fieldsList", call => MetadataNodes.FieldsOf((JsonObject)call.Source!));
        SchemaText.Resolve(type, "fields", call => MetadataPage.Of(MetadataNodes.FieldsOf((JsonObject)call.Source!), call.Json("paging")));
        SchemaText.Resolve(field, "relation", call => json.RelationOf((JsonObject)call.Source!, "RELATION"));
        SchemaText.Resolve(field, "morphRelations", call => json.RelationOf((JsonObject)call.Source!, "MORPH_RELATION") is { } morph ? new List<JsonObject> { morph } : null);
        return schema;
    }

    private static void Change(ISchema schema, string root, Func<Caller, JsonObject, JsonObject> change) =>
        SchemaText.Resolve(schema.Mutation!, root, call => change(((GraphQLCall)call.UserContext).Caller, (JsonObject)call.Json("input")!));

    private static JsonObject Part(JsonObject input, string name) => input[name] as JsonObject ?? [];

    private static Guid Id(JsonObject input) => Guid.TryParse(input["id"]?.ToString(), out var id) ? id : throw Faults.ApiFaults.BadRequest($"Invalid UUID: '{input["id"]}'");
}
