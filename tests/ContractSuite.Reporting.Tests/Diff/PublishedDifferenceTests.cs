using System.Text.Json.Nodes;
using ContractSuite.Reporting.Diff;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>Each known change of a document is classed as the table says, forward and backward.</summary>
public sealed class PublishedDifferenceTests
{
    private const string OpenApi =
        """
        {
          "paths": {
            "/people": {
              "get": {
                "operationId": "findManyPeople",
                "parameters": [
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 200 } },
                  { "name": "filter", "in": "query", "required": true, "schema": { "type": "string" } }
                ],
                "responses": {
                  "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } },
                  "400": { "description": "wrong" }
                }
              },
              "post": {
                "operationId": "createOnePerson",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewPerson" } } } },
                "responses": { "201": { "description": "made" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Page": {
                "type": "object",
                "required": ["total"],
                "properties": {
                  "total": { "type": "integer", "minimum": 0 },
                  "next": { "type": ["string", "null"] },
                  "stage": { "type": "string", "enum": ["NEW", "DONE"] },
                  "id": { "type": "string", "format": "uuid" },
                  "people": { "type": "array", "items": { "$ref": "#/components/schemas/Page" } }
                }
              },
              "NewPerson": {
                "type": "object",
                "required": ["name"],
                "properties": {
                  "name": { "type": "string", "maxLength": 60 },
                  "stage": { "type": "string", "enum": ["NEW", "DONE"] },
                  "tags": { "type": "array", "items": { "type": "string" } }
                }
              }
            }
          }
        }
        """;

    private const string Introspection =
        """
        {
          "types": [
            { "kind": "OBJECT", "name": "Query", "fields": [{ "name": "people", "type": { "kind": "OBJECT", "name": "Person" }, "args": [{ "name": "first", "type": { "kind": "SCALAR", "name": "Int" }, "defaultValue": "60" }] }] },
            { "kind": "OBJECT", "name": "Person", "fields": [{ "name": "id", "type": { "kind": "NON_NULL", "ofType": { "kind": "SCALAR", "name": "UUID" } }, "args": [] }, { "name": "city", "type": { "kind": "SCALAR", "name": "String" }, "args": [] }] },
            { "kind": "INPUT_OBJECT", "name": "PersonInput", "inputFields": [{ "name": "city", "type": { "kind": "SCALAR", "name": "String" } }] },
            { "kind": "ENUM", "name": "Stage", "enumValues": [{ "name": "NEW" }, { "name": "DONE" }] },
            { "kind": "UNION", "name": "Target", "possibleTypes": [{ "name": "Person" }, { "name": "Company" }] },
            { "kind": "SCALAR", "name": "UUID" }
          ]
        }
        """;

    private const string Workspace =
        """
        {
          "objects": [
            {
              "id": "o", "nameSingular": "person", "namePlural": "people", "isActive": true,
              "fields": [
                { "id": "f", "name": "jobTitle", "type": "TEXT", "isNullable": false, "isUnique": false, "isActive": true },
                { "id": "g", "name": "stage", "type": "SELECT", "isNullable": true, "isUnique": true, "isActive": true, "options": [{ "value": "NEW", "label": "New", "color": "red", "position": 0 }, { "value": "DONE", "label": "Done", "color": "blue", "position": 1 }] }
              ]
            }
          ]
        }
        """;

    [Theory]
    [InlineData("/paths/~1people/post", null, "UP201 POST /rest/people: published -> absent", "UP202 POST /rest/people: absent -> published")]
    [InlineData("/paths/~1people/get/operationId", "\"people\"", "UP203 GET /rest/people /operationId: findManyPeople -> people", "UP203 GET /rest/people /operationId: people -> findManyPeople")]
    [InlineData("/paths/~1people/get/parameters/0", null, "UP204 GET /rest/people query limit: published -> absent", "UP205 GET /rest/people query limit: absent -> optional")]
    [InlineData("/paths/~1people/get/parameters/1", null, "UP204 GET /rest/people query filter: published -> absent", "UP206 GET /rest/people query filter: absent -> required")]
    [InlineData("/paths/~1people/get/parameters/0/required", "true", "UP207 GET /rest/people query limit: optional -> required", "UP208 GET /rest/people query limit: required -> optional")]
    [InlineData("/paths/~1people/get/parameters/0/schema/maximum", "100", "UP225 GET /rest/people query limit: maximum 200 -> maximum 100", "UP226 GET /rest/people query limit: maximum 100 -> maximum 200")]
    [InlineData("/paths/~1people/get/parameters/0/schema/type", "\"string\"", "UP227 GET /rest/people query limit: integer -> string", "UP227 GET /rest/people query limit: string -> integer")]
    [InlineData("/paths/~1people/get/responses/400", null, "UP209 GET /rest/people 400: published -> absent", "UP210 GET /rest/people 400: absent -> published")]
    [InlineData("/paths/~1people/post/requestBody/required", "true", "UP211 POST /rest/people /requestBody: optional -> required", "")]
    [InlineData("/paths/~1people/post/requestBody/content/application~1xml", "{}", "UP213 POST /rest/people /requestBody application/xml: absent -> published", "UP212 POST /rest/people /requestBody application/xml: published -> absent")]
    [InlineData("/components/schemas/NewPerson/properties/tags", null, "UP221 POST /rest/people /requestBody/tags: there -> absent", "UP222 POST /rest/people /requestBody/tags: absent -> optional")]
    [InlineData("/components/schemas/NewPerson/properties/name", null, "UP221 POST /rest/people /requestBody/name: there -> absent", "UP223 POST /rest/people /requestBody/name: absent -> required")]
    [InlineData("/components/schemas/NewPerson/required/-", "\"stage\"", "UP223 POST /rest/people /requestBody/stage: optional -> required", "UP224 POST /rest/people /requestBody/stage: required -> optional")]
    [InlineData("/components/schemas/NewPerson/properties/stage/enum/0", null, "UP225 POST /rest/people /requestBody/stage: NEW -> absent", "UP226 POST /rest/people /requestBody/stage: absent -> NEW")]
    [InlineData("/components/schemas/NewPerson/properties/stage/enum", null, "UP226 POST /rest/people /requestBody/stage: absent -> any value", "UP225 POST /rest/people /requestBody/stage: any value -> absent")]
    [InlineData("/components/schemas/NewPerson/properties/name/maxLength", "30", "UP225 POST /rest/people /requestBody/name: maxLength 60 -> maxLength 30", "UP226 POST /rest/people /requestBody/name: maxLength 30 -> maxLength 60")]
    [InlineData("/components/schemas/NewPerson/properties/name/type", "[\"string\",\"number\"]", "UP226 POST /rest/people /requestBody/name: string -> number or string", "UP227 POST /rest/people /requestBody/name: number or string -> string")]
    [InlineData("/components/schemas/NewPerson/properties/name/type", "[\"string\",\"null\"]", "UP226 POST /rest/people /requestBody/name: string -> null or string", "UP225 POST /rest/people /requestBody/name: null or string -> string")]
    [InlineData("/components/schemas/NewPerson/properties/tags/items/type", "\"number\"", "UP227 POST /rest/people /requestBody/tags/*: string -> number", "UP227 POST /rest/people /requestBody/tags/*: number -> string")]
    [InlineData("/components/schemas/Page/properties/next", null, "UP231 GET /rest/people 200/next: there -> absent", "UP232 GET /rest/people 200/next: absent -> optional")]
    [InlineData("/components/schemas/Page/required", "[]", "UP233 GET /rest/people 200/total: required -> optional", "UP234 GET /rest/people 200/total: optional -> required")]
    [InlineData("/components/schemas/Page/properties/stage/enum/-", "\"LOST\"", "UP235 GET /rest/people 200/stage: absent -> LOST", "UP236 GET /rest/people 200/stage: LOST -> absent")]
    [InlineData("/components/schemas/Page/properties/total/minimum", null, "UP235 GET /rest/people 200/total: minimum 0 -> minimum none", "UP236 GET /rest/people 200/total: minimum none -> minimum 0")]
    [InlineData("/components/schemas/Page/properties/total/type", "\"string\"", "UP237 GET /rest/people 200/total: integer -> string", "UP237 GET /rest/people 200/total: string -> integer")]
    [InlineData("/components/schemas/Page/properties/total/type", "[\"integer\",\"string\"]", "UP237 GET /rest/people 200/total: integer -> integer or string", "UP236 GET /rest/people 200/total: integer or string -> integer")]
    [InlineData("/components/schemas/Page/properties/id/format", null, "UP237 GET /rest/people 200/id: uuid -> any format", "UP237 GET /rest/people 200/id: any format -> uuid")]
    [InlineData("/components/schemas/Page/properties/total/nullable", "true", "UP238 GET /rest/people 200/total: integer -> integer or null", "UP239 GET /rest/people 200/total: integer or null -> integer")]
    public void A_change_of_an_OpenAPI_document(string pointer, string? value, string forward, string backward)
    {
        var (before, after) = (Published(core: JsonNode.Parse(OpenApi)!.AsObject()), Published(core: Edited.With(OpenApi, pointer, value)));

        Told.Of(Comparison.OfModels(before, after)).Should().Be(forward);
        Told.Of(Comparison.OfModels(after, before)).Should().Be(backward);
    }

    [Theory]
    [InlineData("/types/5", null, "UP301 type UUID: SCALAR -> absent", "UP302 type UUID: absent -> SCALAR")]
    [InlineData("/types/5/kind", "\"ENUM\"", "UP303 type UUID: SCALAR -> ENUM", "UP303 type UUID: ENUM -> SCALAR")]
    [InlineData("/types/1/fields/1", null, "UP304 type Person city: String -> absent", "UP305 type Person city: absent -> String")]
    [InlineData("/types/1/fields/1/type/name", "\"Int\"", "UP306 type Person city: String -> Int", "UP306 type Person city: Int -> String")]
    [InlineData("/types/1/fields/0/type", "{\"kind\":\"SCALAR\",\"name\":\"UUID\"}", "UP306 type Person id: UUID! -> UUID", "UP307 type Person id: UUID -> UUID!")]
    [InlineData("/types/1/fields/1/type", "{\"kind\":\"LIST\",\"ofType\":{\"kind\":\"SCALAR\",\"name\":\"String\"}}", "UP306 type Person city: String -> [String]", "UP306 type Person city: [String] -> String")]
    [InlineData("/types/0/fields/0/args/0", null, "UP308 type Query people(first): Int -> absent", "UP310 type Query people(first): absent -> Int")]
    [InlineData("/types/0/fields/0/args/-", "{\"name\":\"filter\",\"type\":{\"kind\":\"NON_NULL\",\"ofType\":{\"kind\":\"SCALAR\",\"name\":\"JSON\"}}}", "UP309 type Query people(filter): absent -> JSON!", "UP308 type Query people(filter): JSON! -> absent")]
    [InlineData("/types/0/fields/0/args/0/type", "{\"kind\":\"NON_NULL\",\"ofType\":{\"kind\":\"SCALAR\",\"name\":\"Int\"}}", "UP311 type Query people(first): Int -> Int!", "UP312 type Query people(first): Int! -> Int")]
    [InlineData("/types/0/fields/0/args/0/defaultValue", "\"200\"", "UP313 type Query people(first): 60 -> 200", "UP313 type Query people(first): 200 -> 60")]
    [InlineData("/types/3/enumValues/1", null, "UP314 type Stage DONE: there -> absent", "UP315 type Stage DONE: absent -> there")]
    [InlineData("/types/2/inputFields/0", null, "UP316 type PersonInput city: String -> absent", "UP318 type PersonInput city: absent -> String")]
    [InlineData("/types/2/inputFields/-", "{\"name\":\"id\",\"type\":{\"kind\":\"NON_NULL\",\"ofType\":{\"kind\":\"SCALAR\",\"name\":\"UUID\"}}}", "UP317 type PersonInput id: absent -> UUID!", "UP316 type PersonInput id: UUID! -> absent")]
    [InlineData("/types/2/inputFields/0/type", "{\"kind\":\"NON_NULL\",\"ofType\":{\"kind\":\"SCALAR\",\"name\":\"String\"}}", "UP319 type PersonInput city: String -> String!", "UP320 type PersonInput city: String! -> String")]
    [InlineData("/types/4/possibleTypes/1", null, "UP321 type Target Company: there -> absent", "UP322 type Target Company: absent -> there")]
    public void A_change_of_a_GraphQL_schema(string pointer, string? value, string forward, string backward)
    {
        var (before, after) = (Published(introspection: JsonNode.Parse(Introspection)!.AsObject()), Published(introspection: Edited.With(Introspection, pointer, value)));

        Told.Of(Comparison.OfModels(before, after)).Should().Be(forward);
        Told.Of(Comparison.OfModels(after, before)).Should().Be(backward);
    }

    [Theory]
    [InlineData("/objects/0", null, "UP101 person: there -> absent", "UP102 person: absent -> there")]
    [InlineData("/objects/0/namePlural", "\"persons\"", "UP101 person: people -> persons", "UP101 person: persons -> people")]
    [InlineData("/objects/0/isActive", "false", "UP114 person: in use -> not in use", "UP115 person: not in use -> in use")]
    [InlineData("/objects/0/fields/0", null, "UP103 person.jobTitle: TEXT -> absent", "UP104 person.jobTitle: absent -> TEXT")]
    [InlineData("/objects/0/fields/0/type", "\"NUMBER\"", "UP105 person.jobTitle: TEXT -> NUMBER", "UP105 person.jobTitle: NUMBER -> TEXT")]
    [InlineData("/objects/0/fields/0/isNullable", "true", "UP107 person.jobTitle: not nullable -> nullable", "UP106 person.jobTitle: nullable -> not nullable")]
    [InlineData("/objects/0/fields/0/isUnique", "true", "UP108 person.jobTitle: not unique -> unique", "UP109 person.jobTitle: unique -> not unique")]
    [InlineData("/objects/0/fields/0/isActive", "false", "UP114 person.jobTitle: in use -> not in use", "UP115 person.jobTitle: not in use -> in use")]
    [InlineData("/objects/0/fields/1/options/0", null, "UP110 person.stage: NEW -> absent", "UP111 person.stage: absent -> NEW")]
    [InlineData("/objects/0/fields/1/options/0/label", "\"Fresh\"", "UP112 person.stage: NEW 'New', red, place 0 -> NEW 'Fresh', red, place 0", "UP112 person.stage: NEW 'Fresh', red, place 0 -> NEW 'New', red, place 0")]
    public void A_change_of_the_metadata(string pointer, string? value, string forward, string backward)
    {
        var (before, after) = (Model(JsonNode.Parse(Workspace)!.AsObject()), Model(Edited.With(Workspace, pointer, value)));

        Told.Of(Comparison.OfModels(before, after)).Should().Be(forward);
        Told.Of(Comparison.OfModels(after, before)).Should().Be(backward);
    }

    [Fact]
    public void A_relation_that_leads_elsewhere()
    {
        Told.Of(Comparison.OfModels(Related("company"), Related("person"))).Should().Be("UP113 task.target: company -> person");

        static TargetModel Related(string target) => new()
        {
            Published = new PublishedSpecification(),
            Objects =
            [
                new ObjectModel
                {
                    Id = "o", Singular = "task", Plural = "tasks", GraphQLSingular = "task", GraphQLPlural = "tasks",
                    Fields = [new FieldModel { Id = "f", Name = "target", GraphQLName = "target", Type = FieldType.Relation, Relation = new RelationModel(false, "targetId", target, null) }],
                },
            ],
        };
    }

    [Fact]
    public void A_document_that_refers_to_itself_is_compared_to_its_end()
    {
        var published = Published(core: JsonNode.Parse(OpenApi)!.AsObject());

        Comparison.OfModels(published, published).Should().BeEmpty();
    }

    private static TargetModel Published(JsonObject? core = null, JsonObject? introspection = null) =>
        new() { Objects = [], Published = new PublishedSpecification { CoreOpenApi = core, CoreIntrospection = introspection } };

    private static TargetModel Model(JsonObject workspace) =>
        TargetModelReader.Read([.. workspace["objects"]!.AsArray().Select(type => type!.AsObject())], null, new PublishedSpecification(), "2.21.0");
}
