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
                throw new ApiFault(400, $"Expected 1 record to connect to {field.Name}, but found 0 for id = {id}") { Observed = ObservedFaults.ForeignKey(type.NameSingular, field.JoinColumn!) };
        }
    }

    /// <summary>
    /// Empties the ids that lead to a record that was destroyed; links (note and task targets) go with it, where their relation says
    /// CASCADE. A record that is soft-deleted keeps what leads to it.
    /// </summary>
    public static void Release(RecordStore store, Catalog catalog, ObjectMetadata type, JsonObject record)
    {
        var id = record["id"]!.ToString();
        foreach (var (holder, field) in Leading(catalog, type))
        {
            var isCascade = field.Settings?["onDelete"]?.ToString() == "CASCADE";
            foreach (var other in Holding(store, holder, field, id))
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

    /// <summary>Lets every relation that leads to one record lead to another.</summary>
    public static void Move(RecordStore store, Catalog catalog, ObjectMetadata type, string from, string to, string now)
    {
        foreach (var (holder, field) in Leading(catalog, type))
        {
            foreach (var other in Holding(store, holder, field, from))
            {
                other[field.JoinColumn!] = to;
                other["updatedAt"] = now;
                store.Replace(holder, other["id"]!.ToString(), other);
            }
        }
    }

    private static IEnumerable<(ObjectMetadata Holder, FieldMetadata Field)> Leading(Catalog catalog, ObjectMetadata type) =>
        from holder in catalog.Objects
        from field in holder.Fields
        where field.IsToOne && field.Relation!.ObjectId == type.Id
        select (holder, field);

    private static IReadOnlyList<JsonObject> Holding(RecordStore store, ObjectMetadata holder, FieldMetadata field, string id) => store.Records(
        $"SELECT json FROM {store.Table(holder)} WHERE {RecordTable.Expression("", field.JoinColumn!)} = $id", [("$id", id)]);
}
