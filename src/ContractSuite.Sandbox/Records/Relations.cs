using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>What becomes of relations when records come and go.</summary>
internal static class Relations
{
    /// <summary>Refuses an id of nothing, unless it was there before.</summary>
    public static void DemandTargets(RecordStore store, Catalog catalog, ObjectMetadata type, JsonObject record, JsonObject? before)
    {
        foreach (var field in type.Fields.Where(field => field.IsToOne && record[field.JoinColumn!] is not null))
        {
            var target = catalog.Object(field.Relation!.ObjectId)!;
            var id = record[field.JoinColumn!]!.ToString();
            if (before?[field.JoinColumn!]?.ToString() != id && !store.Has(target, id))
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
                    $"SELECT json FROM {store.Table(holder)} WHERE {RecordTable.Expression("", field.JoinColumn!)} = $id", [("$id", id)]))
                {
                    if (isCascade)
                    {
                        store.Remove(holder, other["id"]!.ToString());
                    }
                    else
                    {
                        other[field.JoinColumn!] = null;
                        store.Replace(holder, other["id"]!.ToString(), other);
                    }
                }
            }
        }
    }
}
