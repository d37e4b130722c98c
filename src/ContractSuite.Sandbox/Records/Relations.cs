using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>What becomes of relations when records come and go.</summary>
internal static class Relations
{
    /// <summary>Refuses an id of nothing.</summary>
    public static void DemandTargets(RecordStore store, Catalog catalog, ObjectMetadata type, JsonObject record)
    {
        foreach (var field in type.Fields.Where(field => field.IsToOne && record[field.JoinColumn!] is not null))
        {
            var target = catalog.Object(field.Relation!.ObjectId)!;
            var id = record[field.JoinColumn!]!.ToString();
            if (store.Number("SELECT 1 FROM record WHERE object = $object AND id = $id", [("$object", target.Id.ToString()), ("$id", id)]) is null)
                throw ApiFaults.BadRequest($"Expected 1 record to connect to {field.Name}, but found 0 for id = {id}");
        }
    }

    /// <summary>
    /// Empties the ids that lead to a record that is gone; links (note and task targets) go with a record that is destroyed,
    /// where their relation says CASCADE.
    /// </summary>
    public static void Release(RecordStore store, Catalog catalog, ObjectMetadata type, JsonObject record, bool isDestroyed)
    {
        var id = record["id"]!.ToString();
        foreach (var holder in catalog.Objects)
        {
            foreach (var field in holder.Fields.Where(field => field.IsToOne && field.Relation!.ObjectId == type.Id))
            {
                var isCascade = field.Settings?["onDelete"]?.ToString() == "CASCADE";
                if (isCascade && !isDestroyed)
                    continue;

                foreach (var other in store.Records(
                    $"SELECT json FROM record WHERE object = $object AND json_extract(json, '$.{field.JoinColumn}') = $id",
                    [("$object", holder.Id.ToString()), ("$id", id)]))
                {
                    if (isCascade)
                    {
                        store.Remove(holder.Id, other["id"]!.ToString());
                    }
                    else
                    {
                        other[field.JoinColumn!] = null;
                        store.Put(holder.Id, other);
                    }
                }
            }
        }
    }
}
