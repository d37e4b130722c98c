using System.Text.Json.Nodes;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Records;

/// <summary>Records that are there from the start: kept just as they are given, without checks.</summary>
internal static class GivenRecords
{
    /// <summary>Keeps records by their objects' plural names. Throws <see cref="ArgumentException"/> for a name that no object has.</summary>
    public static void Put(RecordStore store, Catalog catalog, IReadOnlyDictionary<string, JsonArray> records, DateTimeOffset now)
    {
        store.Database.Write(() =>
        {
            foreach (var (plural, given) in records)
            {
                var type = catalog.Plural(plural)
                    ?? throw new ArgumentException($"Records are given for '{plural}', which is no object's plural name. Give them for one such as 'people'.", nameof(records));
                foreach (var record in given.Cast<JsonObject>())
                {
                    store.Add(type, Whole(type, record, now));
                }
            }

            return 0;
        });
    }

    private static JsonObject Whole(ObjectMetadata type, JsonObject given, DateTimeOffset now)
    {
        var record = new JsonObject();
        foreach (var field in type.Fields.Where(field => !field.IsToMany))
        {
            var name = field.JoinColumn ?? field.Name;
            record[name] = given.TryGetPropertyValue(name, out var value) ? value?.DeepClone()
                : field.IsToOne ? null
                : field.Name is "createdAt" or "updatedAt" ? Wire.Time(now)
                : FieldKinds.Of(field.Type).Absent(field);
        }

        return record;
    }
}
