using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Rest;

/// <summary>The operations on one object's records, with REST's envelopes.</summary>
internal sealed class RestRecords(Request request, ObjectMetadata type, int depth, RecordSelection selection)
{
    private readonly RecordReads _reads = request.Workspace.Reads;
    private readonly RecordWrites _writes = request.Workspace.Writes;

    private string Singular => Wire.Capital(type.NameSingular);

    private string Plural => Wire.Capital(type.NamePlural);

    private bool IsSoft => request.Parameter("soft_delete") == "true";

    private bool IsUpsert => request.Parameter("upsert") == "true";

    public Answer List()
    {
        var slice = _reads.List(request.Caller, type, selection);
        return Hosting.Answer.Ok(new JsonObject
        {
            ["data"] = new JsonObject { [type.NamePlural] = Embedded(slice.Records) },
            ["totalCount"] = slice.TotalCount,
            ["pageInfo"] = slice.PageInfo(),
        });
    }

    public Answer One(Guid id) => Data(type.NameSingular, Embedded([_reads.One(request.Caller, type, id)])[0]);

    public Answer Create()
    {
        var created = _writes.Create(request.Caller, type, [request.BodyObject()], IsUpsert);
        return Data($"create{Singular}", Embedded(created)[0]) with { Status = 201 };
    }

    public Answer CreateMany()
    {
        if (request.Body is not JsonArray list || list.Any(item => item is not JsonObject))
            throw ApiFaults.BadRequest("Expected a list of objects in the body");

        var created = _writes.Create(request.Caller, type, [.. list.Cast<JsonObject>()], IsUpsert);
        return Data($"create{Plural}", Embedded(created)) with { Status = 201 };
    }

    public Answer Update(Guid id) => Data($"update{Singular}", Embedded([_writes.Update(request.Caller, type, id, request.BodyObject())])[0]);

    public Answer UpdateMany() => Data($"update{Plural}", Embedded(_writes.UpdateMany(request.Caller, type, selection.Condition, request.BodyObject())));

    public Answer RestoreMany() => Data($"restore{Plural}", Embedded(_writes.RestoreMany(request.Caller, type, selection.Condition)));

    public Answer Delete(Guid id) => Data(
        $"delete{Singular}",
        IsSoft ? _writes.Delete(request.Caller, type, id) : IdOf(_writes.Destroy(request.Caller, type, id)));

    public Answer DeleteMany()
    {
        if (request.Parameter("filter") is null)
            throw ApiFaults.BadRequest($"Filters are mandatory for bulk {(IsSoft ? "delete" : "destroy")} operations. Please provide at least one filter to prevent accidental deletion of all records.");

        return Data($"delete{Plural}", IsSoft
            ? Embedded(_writes.DeleteMany(request.Caller, type, selection.Condition))
            : new JsonArray([.. _writes.DestroyMany(request.Caller, type, selection.Condition).Select(IdOf)]));
    }

    private static Answer Data(string key, JsonNode? value) => Hosting.Answer.Ok(new JsonObject { ["data"] = new JsonObject { [key] = value?.DeepClone() } });

    private static JsonObject IdOf(JsonObject record) => new() { ["id"] = record["id"]!.DeepClone() };

    /// <summary>At depth 1 each relation is embedded, one level deep.</summary>
    private JsonArray Embedded(IEnumerable<JsonObject> records)
    {
        var result = new JsonArray();
        foreach (var record in records.Select(record => (JsonObject)record.DeepClone()))
        {
            foreach (var field in depth == 0 ? [] : type.Fields.Where(field => field.Relation is not null))
            {
                var related = _reads.Related(request.Caller, field, record);
                record[field.Name] = field.IsToOne ? related is [var one, ..] ? one : null : new JsonArray([.. related]);
            }

            result.Add(record);
        }

        return result;
    }
}
