using System.Text.Json.Nodes;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Metadata;

/// <summary>Definitions over GraphQL (docs/twenty-2.21.0.md, section 7).</summary>
internal sealed class GraphQLMetadataApi(TargetClient client) : IMetadataApi
{
    private const string FieldSelection =
        "{ id universalIdentifier applicationId type name label description icon isActive isSystem isUIEditable isUIReadOnly isNullable isUnique "
        + "defaultValue options settings isLabelSyncedWithName createdAt updatedAt }";

    private const string ObjectSelection =
        "{ id universalIdentifier applicationId nameSingular namePlural labelSingular labelPlural description icon shortcut isRemote isActive isSystem "
        + "isUIEditable isUICreatable isUIReadOnly isSearchable isLabelSyncedWithName labelIdentifierFieldMetadataId "
        + "imageIdentifierFieldMetadataId duplicateCriteria createdAt updatedAt fieldsList " + FieldSelection + " }";

    /// <summary>The fields of an object that is gone cannot be asked for.</summary>
    private const string DeletedSelection = "{ id nameSingular namePlural }";

    public Protocol Protocol => Protocol.GraphQL;

    public async Task<Answer<IReadOnlyList<JsonObject>>> ListObjectsAsync(CancellationToken cancellationToken = default)
    {
        var exchange = await SendAsync(
            "query",
            "objects",
            $"query objects {{ objects(paging: {{ first: 1000 }}) {{ edges {{ node {ObjectSelection} }} }} }}",
            [],
            cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<JsonObject>>(exchange, body => body["data"]?["objects"] is JsonObject connection
            ? [.. GraphQLShape.Nodes(connection).Select(AsRest)]
            : null);
    }

    public Task<Answer<JsonObject>> ReadObjectAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("query", "object", "$id: UUID!", "id: $id", ObjectSelection, Id(id), cancellationToken);

    public Task<Answer<JsonObject>> CreateObjectAsync(JsonObject definition, CancellationToken cancellationToken = default) =>
        OneAsync(
            "mutation",
            "createOneObject",
            "$input: CreateOneObjectInput!",
            "input: $input",
            ObjectSelection,
            Input(new JsonObject { ["object"] = definition.DeepClone() }),
            cancellationToken);

    public Task<Answer<JsonObject>> UpdateObjectAsync(string id, JsonObject changes, CancellationToken cancellationToken = default) =>
        OneAsync("mutation", "updateOneObject", "$input: UpdateOneObjectInput!", "input: $input", ObjectSelection, Update(id, changes), cancellationToken);

    public Task<Answer<JsonObject>> DeleteObjectAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("mutation", "deleteOneObject", "$input: DeleteOneObjectInput!", "input: $input", DeletedSelection, Input(Id(id)), cancellationToken);

    public Task<Answer<JsonObject>> CreateFieldAsync(JsonObject definition, CancellationToken cancellationToken = default) =>
        OneAsync(
            "mutation",
            "createOneField",
            "$input: CreateOneFieldMetadataInput!",
            "input: $input",
            FieldSelection,
            Input(new JsonObject { ["field"] = definition.DeepClone() }),
            cancellationToken);

    public Task<Answer<JsonObject>> ReadFieldAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("query", "field", "$id: UUID!", "id: $id", FieldSelection, Id(id), cancellationToken);

    public Task<Answer<JsonObject>> UpdateFieldAsync(string id, JsonObject changes, CancellationToken cancellationToken = default) =>
        OneAsync("mutation", "updateOneField", "$input: UpdateOneFieldMetadataInput!", "input: $input", FieldSelection, Update(id, changes), cancellationToken);

    public Task<Answer<JsonObject>> DeleteFieldAsync(string id, CancellationToken cancellationToken = default) =>
        OneAsync("mutation", "deleteOneField", "$input: DeleteOneFieldInput!", "input: $input", FieldSelection, Input(Id(id)), cancellationToken);

    public async Task<Answer<IReadOnlyList<JsonObject>>> ListAsync(MetadataResource resource, string? partOf = null, CancellationToken cancellationToken = default)
    {
        var root = resource.Many;
        var (declaration, argument) = partOf is null ? ("", "") : ($"($of: String{(resource.IsListedByPart ? "!" : "")})", $"({resource.PartOf}: $of)");
        var variables = partOf is null ? new JsonObject() : new JsonObject { ["of"] = partOf };
        var document = $"query {root}{declaration} {{ {root}{argument} {{ {resource.Selection} }} }}";
        var exchange = await SendAsync("query", root, document, variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<JsonObject>>(exchange, body => body["data"]?[root] is JsonArray all ? [.. all.OfType<JsonObject>()] : null);
    }

    public Task<Answer<JsonObject>> ReadAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default) =>
        OneAsync("query", resource.One, $"$id: {resource.IdType}", "id: $id", $"{{ {resource.Selection} }}", Id(id), cancellationToken);

    public Task<Answer<JsonObject>> CreateAsync(MetadataResource resource, JsonObject values, CancellationToken cancellationToken = default) => OneAsync(
        "mutation", $"create{resource.Type}", $"$input: Create{resource.Type}Input!", "input: $input", $"{{ {resource.Selection} }}", Input((JsonObject)values.DeepClone()), cancellationToken);

    public Task<Answer<JsonObject>> UpdateAsync(MetadataResource resource, string id, JsonObject changes, CancellationToken cancellationToken = default)
    {
        var (declaration, arguments) = ($"$input: Update{resource.Type}Input!", "input: $input");
        var variables = Update(id, changes);
        if (resource.IsIdBesideInput)
        {
            (declaration, arguments) = ($"$id: String!, {declaration}", $"id: $id, {arguments}");
            variables = new JsonObject { ["id"] = id, ["input"] = changes.DeepClone() };
        }

        return OneAsync("mutation", $"update{resource.Type}", declaration, arguments, $"{{ {resource.Selection} }}", variables, cancellationToken);
    }

    public async Task<Answer<IReadOnlyList<JsonObject>>> ListFieldsAsync(CancellationToken cancellationToken = default)
    {
        var exchange = await SendAsync(
            "query",
            "fields",
            $"query fields {{ fields(paging: {{ first: 1000 }}) {{ edges {{ node {FieldSelection} }} }} }}",
            [],
            cancellationToken).ConfigureAwait(false);
        return Answers.Of<IReadOnlyList<JsonObject>>(exchange, body => body["data"]?["fields"] is JsonObject connection ? [.. GraphQLShape.Nodes(connection)] : null);
    }

    public Task<Answer<JsonNode>> DeleteAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default) =>
        RemoveAsync(resource, resource.Delete, id, cancellationToken);

    public Task<Answer<JsonNode>> HideAsync(MetadataResource resource, string id, CancellationToken cancellationToken = default) =>
        RemoveAsync(resource, resource.Hide ?? resource.Delete, id, cancellationToken);

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static JsonObject Input(JsonObject input) => new() { ["input"] = input };

    private static JsonObject Update(string id, JsonObject changes) =>
        Input(new JsonObject { ["id"] = id, ["update"] = changes.DeepClone() });

    /// <summary>REST calls the list of fields <c>fields</c>.</summary>
    private static JsonObject AsRest(JsonObject type) => new(type.Select(property =>
        KeyValuePair.Create(property.Key == "fieldsList" ? "fields" : property.Key, property.Value?.DeepClone())));

    private async Task<Answer<JsonNode>> RemoveAsync(MetadataResource resource, string root, string id, CancellationToken cancellationToken)
    {
        var (declaration, argument, variables) = resource.IsDeletedByInput
            ? ($"$input: {Names.Capital(root)}Input!", "input: $input", Input(Id(id)))
            : ($"$id: {resource.IdType}", "id: $id", Id(id));
        var selection = resource == MetadataResource.Webhooks || (resource.IsDeletedByInput && resource != MetadataResource.ViewSorts) ? " { id }" : "";
        var exchange = await SendAsync("mutation", root, $"mutation {root}({declaration}) {{ {root}({argument}){selection} }}", variables, cancellationToken).ConfigureAwait(false);
        var body = JsonBody.NodeOf(exchange);
        return new Answer<JsonNode>(exchange, body?["data"]?[root], RefusalReader.Read(exchange, body));
    }

    private async Task<Answer<JsonObject>> OneAsync(
        string kind, string root, string declaration, string argument, string selection, JsonObject variables, CancellationToken cancellationToken)
    {
        var exchange = await SendAsync(kind, root, $"{kind} {root}({declaration}) {{ {root}({argument}) {selection} }}", variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, body => body["data"]?[root] is JsonObject value ? AsRest(value) : null);
    }

    private Task<Exchange> SendAsync(string kind, string root, string document, JsonObject variables, CancellationToken cancellationToken) =>
        client.SendAsync(GraphQLRequest.Create(Surface.GraphQLMetadata, $"{kind} {root}", document, variables), cancellationToken);
}
