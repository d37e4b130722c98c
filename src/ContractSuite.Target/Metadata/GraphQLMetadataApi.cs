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
        OneAsync("mutation", "deleteOneObject", "$input: DeleteOneObjectInput!", "input: $input", ObjectSelection, Input(Id(id)), cancellationToken);

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

    private static JsonObject Id(string id) => new() { ["id"] = id };

    private static JsonObject Input(JsonObject input) => new() { ["input"] = input };

    private static JsonObject Update(string id, JsonObject changes) =>
        Input(new JsonObject { ["id"] = id, ["update"] = changes.DeepClone() });

    /// <summary>REST calls the list of fields <c>fields</c>.</summary>
    private static JsonObject AsRest(JsonObject type) => new(type.Select(property =>
        KeyValuePair.Create(property.Key == "fieldsList" ? "fields" : property.Key, property.Value?.DeepClone())));

    private async Task<Answer<JsonObject>> OneAsync(
        string kind, string root, string declaration, string argument, string selection, JsonObject variables, CancellationToken cancellationToken)
    {
        var exchange = await SendAsync(kind, root, $"{kind} {root}({declaration}) {{ {root}({argument}) {selection} }}", variables, cancellationToken).ConfigureAwait(false);
        return Answers.Of(exchange, body => body["data"]?[root] is JsonObject value ? AsRest(value) : null);
    }

    private Task<Exchange> SendAsync(string kind, string root, string document, JsonObject variables, CancellationToken cancellationToken) =>
        client.SendAsync(GraphQLRequest.Create(Surface.GraphQLMetadata, $"{kind} {root}", document, variables), cancellationToken);
}
