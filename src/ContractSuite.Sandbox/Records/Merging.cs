using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Records;

/// <summary>Makes one record of several (docs/twenty-2.21.0.md, section 4.1; recordings merge and rest-people).</summary>
internal sealed class Merging(RecordStore store, RecordValues values, Func<Catalog> catalog, FaceDifferences face, TimeProvider time)
{
    private const int MostMerged = 9;

    private static readonly string[] Kept = ["id", "createdAt", "updatedAt", "deletedAt", "position", "createdBy", "updatedBy", "searchVector"];

    /// <summary>Merges and answers with the one that stays; a dry run stores nothing and answers with what would be, under another id.</summary>
    public JsonObject Of(Caller caller, ObjectMetadata type, JsonArray? ids, JsonNode? priority, bool isDryRun)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Update);
        if (type.DuplicateCriteria is null or { Count: 0 })
            throw ApiFaults.BadRequest($"Merge is only available for objects with duplicate criteria. Object '{type.NameSingular}' does not have duplicate criteria defined.");

        if (ids is null or { Count: < 2 })
            throw ApiFaults.BadRequest("At least 2 record IDs are required for merge");

        if (ids.Count > MostMerged)
            throw ApiFaults.BadRequest($"Maximum {MostMerged} records can be merged at once");

        var index = IndexOf(priority, ids.Count);
        return store.Database.Write(() =>
        {
            var records = Found(type, ids);
            var merged = Merged(type, records[index], [records[index], .. records.Where((_, place) => place != index)]);
            if (!isDryRun)
            {
                Keep(caller, type, merged, records, index);
                return merged;
            }

            if (face.DryMergesLeavePhonesOpen)
            {
                LeavePhonesOpen(type, records, merged);
            }

            merged["id"] = Guid.NewGuid().ToString();
            merged["deletedAt"] = Wire.Time(time.GetUtcNow());
            return merged;
        });
    }

    private static int IndexOf(JsonNode? priority, int count)
    {
        if (priority is not JsonValue value || !value.TryGetValue<double>(out var wanted))
            throw ApiFaults.RecordNotFound();

        return wanted >= 0 && wanted < count && wanted == Math.Floor(wanted)
            ? (int)wanted
            : throw ApiFaults.BadRequest($"Invalid conflict priority '{priority}'. Valid options for {count} records: 0-{count - 1}");
    }

    private List<JsonObject> Found(ObjectMetadata type, JsonArray ids)
    {
        var texts = ids.Select(id => id is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var parsed)
            ? parsed.ToString()
            : throw ApiFaults.NotUuid($"{id}")).Distinct().ToList();
        var found = texts.Select(id => store.Find(type, id)).OfType<JsonObject>().Where(record => record["deletedAt"] is null).ToList();
        return found.Count == ids.Count ? found : throw ApiFaults.RecordNotFound();
    }

    private static JsonObject Merged(ObjectMetadata type, JsonObject winner, IReadOnlyList<JsonObject> byPriority)
    {
        var merged = (JsonObject)winner.DeepClone();
        foreach (var field in type.Fields.Where(field => !field.IsToMany && !Kept.Contains(field.Name)))
        {
            var name = field.JoinColumn ?? field.Name;
            merged[name] = Union.Of(field, [.. byPriority.Select(record => record[name])])
                ?? byPriority.Select(record => record[name]).FirstOrDefault(HasValue)?.DeepClone()
                ?? winner[name]?.DeepClone();
        }

        return merged;
    }

    /// <summary>Phones that had a country but no number have no country then, and no list (Recording rest-people merge-dry-run).</summary>
    private static void LeavePhonesOpen(ObjectMetadata type, List<JsonObject> records, JsonObject merged)
    {
        foreach (var field in type.Fields.Where(field => field.Type == "PHONES" && records.Any(record => HasValue(record[field.Name])) && !HasValue(merged[field.Name])))
        {
            merged[field.Name]!["primaryPhoneCountryCode"] = null;
            merged[field.Name]!["additionalPhones"] = null;
        }
    }

    private void Keep(Caller caller, ObjectMetadata type, JsonObject merged, List<JsonObject> records, int index)
    {
        var id = records[index]["id"]!.ToString();
        foreach (var other in records.Where((_, place) => place != index))
        {
            Relations.Move(store, catalog(), type, other["id"]!.ToString(), id, Wire.Time(time.GetUtcNow()));
            store.Remove(type, other["id"]!.ToString());
            Relations.Release(store, catalog(), type, other);
        }

        values.Touch(type, merged, caller);
        store.Replace(type, id, merged);
    }

    /// <summary>Whether a value, or any part of a composite, is there.</summary>
    private static bool HasValue(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonObject parts => parts.Any(part => HasValue(part.Value)),
        _ => value.GetValueKind() is not JsonValueKind.String || value.GetValue<string>().Length > 0,
    };
}
