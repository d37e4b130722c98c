using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using GraphQL;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The root fields of one object, each worth one token of the rate limit (docs/twenty-2.21.0.md, sections 6 and 8).</summary>
internal sealed class RecordResolvers(Catalog catalog, ObjectMetadata type)
{
    private const int DefaultPage = 200;

    public object? List(IResolveFieldContext call)
    {
        var (caller, workspace) = Charged(call);
        var (first, last) = ((int?)call.Json("first"), (int?)call.Json("last"));
        if (first < 0 || last < 0)
            throw Wrong("First argument must be non-negative", "INVALID_ARGS_FIRST");

        if (first is not null && last is not null)
            throw Wrong("Cannot provide both first and last", "ARGS_CONFLICT");

        var slice = workspace.Reads.List(caller, type, new RecordSelection
        {
            Condition = GraphQLArguments.Condition(type, call.Json("filter")),
            Order = GraphQLArguments.Order(call.Json("orderBy")),
            Limit = first ?? last ?? DefaultPage,
            After = call.Json("after")?.ToString(),
            Before = call.Json("before")?.ToString(),
            Offset = (int?)call.Json("offset") ?? 0,
        });
        return new JsonObject
        {
            ["totalCount"] = slice.TotalCount,
            ["edges"] = new JsonArray([.. slice.Records.Zip(slice.Cursors, (record, cursor) => Edge(record, cursor))]),
            ["pageInfo"] = slice.PageInfo(),
        };
    }

    public object? Read(IResolveFieldContext call)
    {
        var (caller, workspace) = Charged(call);
        var selection = new RecordSelection { Condition = Filter(call), Limit = 1 };
        return workspace.Reads.List(caller, type, selection).Records is [var record] ? Named(record) : throw ApiFaults.RecordNotFound();
    }

    public object? Create(IResolveFieldContext call) => Named(Created(call, [call.Json("data")])[0]);

    public object? CreateMany(IResolveFieldContext call) => Named(Created(call, (JsonArray)call.Json("data")!));

    public object? Update(IResolveFieldContext call) => One(call, (records, caller) =>
        records.Update(caller, type, call.Id(), GraphQLArguments.Values(type, call.Json("data"))));

    public object? UpdateMany(IResolveFieldContext call) => Many(call, (records, caller) =>
        records.UpdateMany(caller, type, Filter(call), GraphQLArguments.Values(type, call.Json("data"))));

    public object? Delete(IResolveFieldContext call) => One(call, (records, caller) => records.Delete(caller, type, call.Id()));

    public object? DeleteMany(IResolveFieldContext call) => Many(call, (records, caller) => records.DeleteMany(caller, type, Filter(call)));

    public object? Destroy(IResolveFieldContext call) => One(call, (records, caller) => records.Destroy(caller, type, call.Id()));

    public object? DestroyMany(IResolveFieldContext call) => Many(call, (records, caller) => records.DestroyMany(caller, type, Filter(call)));

    public object? Restore(IResolveFieldContext call) => One(call, (records, caller) => records.Restore(caller, type, call.Id()));

    public object? RestoreMany(IResolveFieldContext call) => Many(call, (records, caller) => records.RestoreMany(caller, type, Filter(call)));

    /// <summary>What a relation leads to; a to-many one as a connection.</summary>
    public object? Related(IResolveFieldContext call, FieldMetadata relation)
    {
        var context = (GraphQLCall)call.UserContext;
        var target = new RecordResolvers(catalog, catalog.Object(relation.Relation!.ObjectId)!);
        var records = context.Workspace.Reads.Related(context.Caller, relation, (JsonObject)call.Source!);
        if (relation.IsToOne)
            return records is [var only, ..] ? target.Named(only) : null;

        return new JsonObject
        {
            ["totalCount"] = records.Count,
            ["edges"] = new JsonArray([.. records.Select(record => target.Edge(record, Cursors.OfId(record["id"]!.ToString())))]),
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = false, ["hasPreviousPage"] = false },
        };
    }

    private static (Access.Caller Caller, Workspace Workspace) Charged(IResolveFieldContext call)
    {
        var context = (GraphQLCall)call.UserContext;
        context.Workspace.Bucket?.Take();
        return (context.Caller, context.Workspace);
    }

    private static ApiFault Wrong(string message, string subCode) => new(400, message) { GraphQLSubCode = subCode };

    private Condition Filter(IResolveFieldContext call) => GraphQLArguments.Condition(type, call.Json("filter"));

    private IReadOnlyList<JsonObject> Created(IResolveFieldContext call, IEnumerable<JsonNode?> data)
    {
        var (caller, workspace) = Charged(call);
        return workspace.Writes.Create(caller, type, [.. data.Select(values => GraphQLArguments.Values(type, values))], (bool?)call.Json("upsert") ?? false);
    }

    private JsonObject One(IResolveFieldContext call, Func<RecordWrites, Access.Caller, JsonObject> action)
    {
        var (caller, workspace) = Charged(call);
        return Named(action(workspace.Writes, caller));
    }

    private List<JsonObject> Many(IResolveFieldContext call, Func<RecordWrites, Access.Caller, IReadOnlyList<JsonObject>> action)
    {
        var (caller, workspace) = Charged(call);
        return Named(action(workspace.Writes, caller));
    }

    private JsonObject Edge(JsonObject record, string cursor) => new() { ["node"] = Named(record).DeepClone(), ["cursor"] = cursor };

    private List<JsonObject> Named(IEnumerable<JsonObject> records) => [.. records.Select(Named)];

    /// <summary>A record with GraphQL's names.</summary>
    private JsonObject Named(JsonObject record) => type.Fields.All(field => GraphQLNames.Of(field.Name) == field.Name)
        ? record
        : new JsonObject(record.Select(property => KeyValuePair.Create(GraphQLNames.Of(property.Key), property.Value?.DeepClone())));
}
