using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Hosting;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Rest;

/// <summary>The operations on one object's records, with REST's envelopes.</summary>
internal sealed class RestRecords(Request request, ObjectMetadata type, int depth, RecordSelection selection)
{
    /// <summary>What an answer has beside its records, about, in bytes.</summary>
    private const int Envelope = 512;

    private readonly RecordReads _reads = request.Workspace.Reads;
    private readonly RecordWrites _writes = request.Workspace.Writes;

    private string Singular => Wire.Capital(type.NameSingular);

    private string Plural => Wire.Capital(type.NamePlural);

    private bool IsUpsert => request.Parameter("upsert") == "true";

    private bool IsSoft => request.Parameter("soft_delete") switch
    {
        "true" => true,
        "1" => !request.Workspace.Differences.OnlyTrueIsSoft,
        null or "false" or "0" => false,
        _ when request.Workspace.Differences.OnlyTrueIsSoft => false,
        var other => throw ApiFaults.BadRequest($"soft_delete '{other}' is invalid. Should be true or false"),
    };

    public Answer List()
    {
        var slice = _reads.List(request.Caller, type, selection);
        return depth == 0 && slice.Whole is { } whole ? Written(slice, whole) : Hosting.Answer.Ok(new JsonObject
        {
            ["data"] = new JsonObject { [type.NamePlural] = Embedded(slice.Records) },
            ["totalCount"] = slice.TotalCount,
            ["pageInfo"] = slice.PageInfo(),
        });
    }

    public Answer One(Guid id)
    {
        var slice = _reads.One(request.Caller, type, id);
        return depth == 0 && slice.Whole is [var whole] ? Written(whole) : Data(type.NameSingular, Embedded(slice.Records)[0]);
    }

    public Answer Create()
    {
        var created = _writes.Create(request.Caller, type, [request.BodyObject(type)], IsUpsert);
        return Data($"create{Singular}", Embedded(created)[0]) with { Status = 201 };
    }

    public Answer CreateMany()
    {
        if (request.Body is not JsonArray list)
            throw new ApiFault(400, "Expected a list of objects in the body") { Observed = ObservedFaults.Crash("TypeError", "args.data.forEach is not a function") };

        if (list.Any(item => item is not JsonObject))
            throw new ApiFault(400, "Expected a list of objects in the body") { Observed = ObservedFaults.Crash("TypeError", "Cannot read properties of null (reading 'position')") };

        var created = _writes.Create(request.Caller, type, [.. list.Cast<JsonObject>()], IsUpsert);
        return Data($"create{Plural}", Embedded(created)) with { Status = 201 };
    }

    public Answer Update(Guid id) => Data($"update{Singular}", Embedded([_writes.Update(request.Caller, type, id, request.BodyObject(type))])[0]);

    public Answer UpdateMany()
    {
        DemandFilter("update", request.Workspace.Differences.NoFilterMeansAll);
        return Data($"update{Plural}", Embedded(_writes.UpdateMany(request.Caller, type, selection.Condition, request.BodyObject(type))));
    }

    public Answer Restore(Guid id) => Data($"restore{Singular}", Embedded([_writes.Restore(request.Caller, type, id)])[0]);

    public Answer RestoreMany()
    {
        DemandFilter("restore", request.Workspace.Differences.NoFilterMeansAll);
        return Data($"restore{Plural}", Embedded(_writes.RestoreMany(request.Caller, type, selection.Condition)));
    }

    public Answer Delete(Guid id) => Data(
        $"delete{Singular}",
        IsSoft ? Embedded([_writes.Delete(request.Caller, type, id)])[0] : IdOf(_writes.Destroy(request.Caller, type, id)));

    public Answer DeleteMany()
    {
        DemandFilter(IsSoft ? "delete" : "destroy", mayLack: false);
        if (!IsSoft && request.Workspace.Differences.FiltersDestroyNoDashboards && type.NameSingular is "dashboard" or "workflow")
            throw ObservedFaults.Crash("TypeError", "Cannot read properties of undefined (reading 'in')");

        return Data($"delete{Plural}", IsSoft
            ? Embedded(_writes.DeleteMany(request.Caller, type, selection.Condition))
            : new JsonArray([.. _writes.DestroyMany(request.Caller, type, selection.Condition).Select(IdOf)]));
    }

    public Answer Duplicates()
    {
        var body = request.BodyObject(type);
        var found = _reads.Duplicates(request.Caller, type, body["ids"] as JsonArray, body["data"] as JsonArray);
        return Hosting.Answer.Ok(new JsonObject
        {
            ["data"] = new JsonArray([.. found.Select(slice => (JsonNode?)new JsonObject
            {
                [$"{type.NameSingular}Duplicates"] = Embedded(slice.Records),
                ["totalCount"] = slice.TotalCount,
                ["pageInfo"] = slice.PageInfo(),
            })]),
        });
    }

    public Answer Merge()
    {
        var body = request.BodyObject(type);
        var isDryRun = body["dryRun"] is JsonValue flag && flag.TryGetValue<bool>(out var dry) && dry;
        return Data($"merge{Singular}", Embedded([_writes.Merge(request.Caller, type, body["ids"] as JsonArray, body["conflictPriorityIndex"], isDryRun)])[0]);
    }

    /// <summary>A page whose records are passed on as they are kept.</summary>
    private Answer Written(RecordSlice slice, IReadOnlyList<StoredRecord> whole) => Written(whole.Sum(record => record.Utf8.Length + 1), writer =>
    {
        writer.WriteStartObject("data");
        writer.WriteStartArray(type.NamePlural);
        foreach (var record in whole)
        {
            writer.WriteRawValue(record.Utf8.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteNumber("totalCount", slice.TotalCount);
        writer.WritePropertyName("pageInfo");
        slice.PageInfo().WriteTo(writer);
    });

    /// <summary>A record that is passed on as it is kept.</summary>
    private Answer Written(StoredRecord record) => Written(record.Utf8.Length, writer =>
    {
        writer.WriteStartObject("data");
        writer.WritePropertyName(type.NameSingular);
        writer.WriteRawValue(record.Utf8.Span, skipInputValidation: true);
        writer.WriteEndObject();
    });

    private static Answer Written(int bytes, Action<Utf8JsonWriter> properties) => Hosting.Answer.Written(WireJson.Written(bytes + Envelope, writer =>
    {
        writer.WriteStartObject();
        properties(writer);
        writer.WriteEndObject();
    }));

    private void DemandFilter(string verb, bool mayLack)
    {
        if (!mayLack && request.Parameter("filter") is null)
            throw ApiFaults.BadRequest($"Filters are mandatory for bulk {verb} operations. Please provide at least one filter to prevent accidental {(verb is "delete" or "destroy" ? "deletion" : verb)} of all records.");
    }

    private static Answer Data(string key, JsonNode? value) => Hosting.Answer.Ok(new JsonObject { ["data"] = new JsonObject { [key] = value?.Parent is null ? value : value.DeepClone() } });

    private static JsonObject IdOf(JsonObject record) => new() { ["id"] = record["id"]!.DeepClone() };

    /// <summary>At depth 1 each relation is embedded, one level deep (of a deleted one: Recording relations person-of-deleted).</summary>
    private JsonArray Embedded(IEnumerable<JsonObject> records)
    {
        var result = new JsonArray();
        foreach (var record in records)
        {
            foreach (var field in depth == 0 ? [] : type.Fields.Where(field => field.Relation is not null))
            {
                var related = _reads.Related(request.Caller, field, record);
                record[field.Name] = field.IsToOne ? related is [var one, ..] ? one : null : new JsonArray([.. related]);
                if (field.IsToOne && related.Count == 0 && request.Workspace.Differences.DeletedTargetsHideTheirIds)
                {
                    record[field.JoinColumn!] = null;
                }
            }

            result.Add((JsonNode)record);
        }

        return result;
    }
}
