using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Records and pages of them as the nodes and connections that GraphQL walks.</summary>
internal static class RecordNodes
{
    public static JsonObject Connection(ObjectMetadata type, RecordSlice slice) => new()
    {
        ["totalCount"] = slice.TotalCount,
        ["edges"] = new JsonArray([.. slice.Records.Zip(slice.Cursors, (record, cursor) => (JsonNode?)new JsonObject { ["node"] = Named(type, record), ["cursor"] = cursor })]),
        ["pageInfo"] = (slice with { IsSwapped = false }).PageInfo(),
    };

    /// <summary>A record with GraphQL's names.</summary>
    public static JsonObject Named(ObjectMetadata type, JsonObject record) => type.Fields.All(field => GraphQLNames.Of(field.Name) == field.Name)
        ? record
        : new JsonObject(record.Select(property => KeyValuePair.Create(GraphQLNames.Of(property.Key), property.Value?.DeepClone())));
}
