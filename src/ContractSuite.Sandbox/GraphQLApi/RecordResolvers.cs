using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;
using ContractSuite.Sandbox.Records.Grouping;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>
/// What the root fields of one object do, each worth one token of the rate limit (docs/twenty-2.21.0.md, sections 6 and 8).
/// Records go in and out with GraphQL's names.
/// </summary>
internal sealed class RecordResolvers(ObjectMetadata type)
{
    /// <summary>What a connection has without any aggregate.</summary>
    private static readonly string[] Connection = ["totalCount", "edges", "pageInfo"];

    /// <summary>The page that is asked for.</summary>
    public RecordSelection Page(RootCall call) => RecordArguments.Page(type, call) with { IsCounted = call.Selected.Contains("totalCount") };

    /// <summary>The first record that matches, alone.</summary>
    public RecordSelection Only(RootCall call) => call["filter"] is { } filter
        ? new RecordSelection { Condition = RecordArguments.Condition(type, filter), Limit = 1, IsCounted = false }
        : throw new ApiFault(400, "Missing filter argument") { GraphQLSubCode = "INVALID_QUERY_INPUT" };

    public JsonObject List(RootCall call)
    {
        var connection = RecordNodes.Connection(type, call.Workspace.Reads.List(call.Caller, type, Page(call)));
        if (call.Selected.Except(Connection).Any())
        {
            var known = Aggregates.Of(type).Select(aggregate => aggregate.Name).ToHashSet();
            var wanted = call.Selected.Except(Connection).Where(name => known.Contains(GraphQLNames.Of(name))).ToList();
            Lay(connection, wanted.Count == 0 ? [] : call.Workspace.Groups.Total(call.Caller, type, RecordArguments.Condition(type, call["filter"]), wanted));
        }

        return connection;
    }

    public JsonObject Read(RootCall call) => RecordNodes.Named(type, call.Workspace.Reads.Only(call.Caller, type, Only(call)).Records[0]);

    public List<JsonObject> Duplicates(RootCall call)
    {
        var data = call["data"] is JsonArray list ? new JsonArray([.. list.Select(datum => RecordArguments.Values(type, datum))]) : null;
        return [.. call.Workspace.Reads.Duplicates(call.Caller, type, call["ids"] as JsonArray, data).Select(slice => RecordNodes.Connection(type, slice))];
    }

    public List<JsonObject> GroupBy(RootCall call)
    {
        var known = Aggregates.Of(type).Select(aggregate => aggregate.Name).ToHashSet();
        var groups = call.Workspace.Groups.Of(call.Caller, type, new GroupRequest
        {
            GroupBy = RecordArguments.List(call["groupBy"]) ?? throw Missing("groupBy", "array"),
            Condition = RecordArguments.Condition(type, call["filter"]),
            Aggregates = [.. call.Selected.Where(known.Contains).Distinct()],
            Order = [.. (RecordArguments.List(call["orderBy"]) ?? []).OfType<JsonObject>()],
            Limit = (int?)RecordArguments.Number(call, "limit") ?? 50,
            WithRecords = call.Selected.Contains("edges"),
            OrderOfRecords = RecordArguments.Order(call["orderByForRecords"]),
            OffsetOfRecords = (int?)RecordArguments.Number(call, "offsetForRecords") ?? 0,
        });
        return [.. groups.Select(group =>
        {
            var json = RecordNodes.Connection(type, new RecordSlice(
                group.Records, [.. group.Records.Select(record => Cursors.OfId(record["id"]!.ToString()))], group.Records.Count, HasNextPage: false, HasPreviousPage: false));
            json["groupByDimensionValues"] = group.Values;
            Lay(json, group.Aggregates);
            return json;
        })];
    }

    public JsonObject Create(RootCall call) => Created(call, [Data(call)])[0];

    public List<JsonObject> CreateMany(RootCall call) => Created(call, RecordArguments.List(call["data"]) ?? throw Missing("data", "array"));

    public JsonObject Update(RootCall call) => RecordNodes.Named(type, call.Workspace.Writes.Update(call.Caller, type, Id(call), RecordArguments.Values(type, Data(call))));

    public List<JsonObject> UpdateMany(RootCall call) => Named(call.Workspace.Writes.UpdateMany(call.Caller, type, Filter(call), RecordArguments.Values(type, Data(call))));

    public JsonObject Delete(RootCall call) => RecordNodes.Named(type, call.Workspace.Writes.Delete(call.Caller, type, Id(call)));

    public List<JsonObject> DeleteMany(RootCall call) => Named(call.Workspace.Writes.DeleteMany(call.Caller, type, Filter(call)));

    public JsonObject Destroy(RootCall call) => RecordNodes.Named(type, call.Workspace.Writes.Destroy(call.Caller, type, Id(call)));

    public List<JsonObject> DestroyMany(RootCall call) => Named(call.Workspace.Writes.DestroyMany(call.Caller, type, Filter(call)));

    public JsonObject Restore(RootCall call) => RecordNodes.Named(type, call.Workspace.Writes.Restore(call.Caller, type, Id(call)));

    public List<JsonObject> RestoreMany(RootCall call) => Named(call.Workspace.Writes.RestoreMany(call.Caller, type, Filter(call)));

    public JsonObject Merge(RootCall call)
    {
        var isDryRun = call["dryRun"] is JsonValue flag && flag.TryGetValue<bool>(out var dry) && dry;
        return RecordNodes.Named(type, call.Workspace.Writes.Merge(call.Caller, type, RecordArguments.List(call["ids"]), call["conflictPriorityIndex"], isDryRun));
    }

    private static ApiFault Missing(string name, string kind) => new(400, $"Missing required argument: \"{name}\" ({kind})") { GraphQLSubCode = "INVALID_QUERY_INPUT" };

    private static Guid Id(RootCall call) => call["id"] is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) ? id : throw Missing("id", "UUID");

    private static JsonObject Data(RootCall call) => call["data"] as JsonObject ?? throw Missing("data", "object");

    private Condition Filter(RootCall call) => RecordArguments.Condition(type, call["filter"] as JsonObject ?? throw Missing("filter", "object"));

    private List<JsonObject> Created(RootCall call, IEnumerable<JsonNode?> data)
    {
        var isUpsert = call["upsert"] is JsonValue flag && flag.TryGetValue<bool>(out var upsert) && upsert;
        return Named(call.Workspace.Writes.Create(call.Caller, type, [.. data.Select(values => RecordArguments.Values(type, values))], isUpsert));
    }

    private static void Lay(JsonObject connection, IReadOnlyList<(Aggregate Aggregate, object? Value)> aggregates)
    {
        foreach (var (aggregate, value) in aggregates)
        {
            connection[aggregate.Name] = value switch
            {
                null => null,
                string text => text,
                long whole => whole,
                _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            };
        }
    }

    private List<JsonObject> Named(IEnumerable<JsonObject> records) => [.. records.Select(record => RecordNodes.Named(type, record))];
}
