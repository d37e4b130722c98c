using System.Text.Json.Nodes;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>Brings stored records along when a field comes, changes or goes.</summary>
internal static class StoredFields
{
    public static void Add(RecordStore store, ObjectMetadata type, FieldMetadata field)
    {
        if (!field.IsToMany)
        {
            Each(store, type, record => record[field.JoinColumn ?? field.Name] = field.IsToOne ? null : FieldKinds.Of(field.Type).Absent(field));
        }
    }

    public static void Remove(RecordStore store, ObjectMetadata type, FieldMetadata field) => Each(store, type, record => record.Remove(field.JoinColumn ?? field.Name));

    /// <summary>
    /// A new name moves the value. An option that keeps its id and changes its value is renamed in all records; one that is gone
    /// falls to the field's default, else to nothing.
    /// </summary>
    public static void Change(RecordStore store, ObjectMetadata type, FieldMetadata before, FieldMetadata after)
    {
        var renamed = Renamed(before, after);
        if (before.Name == after.Name && renamed.All(option => option.Key == option.Value))
            return;

        Each(store, type, record =>
        {
            var value = record[before.Name]?.DeepClone();
            record.Remove(before.Name);
            record[after.Name] = before.Options is null ? value : value switch
            {
                JsonArray list => new JsonArray([.. list.Select(item => renamed.GetValueOrDefault(item!.ToString())).OfType<string>().Select(option => (JsonNode?)option)]),
                JsonValue option => renamed.GetValueOrDefault(option.ToString()) is { } kept ? kept : FieldKinds.Of(after.Type).Absent(after),
                _ => null,
            };
        });
    }

    private static Dictionary<string, string?> Renamed(FieldMetadata before, FieldMetadata after)
    {
        var values = (after.Options ?? []).OfType<JsonObject>().ToDictionary(option => option["id"]!.ToString(), option => option["value"]!.ToString());
        return (before.Options ?? []).OfType<JsonObject>().ToDictionary(option => option["value"]!.ToString(), option => values.GetValueOrDefault(option["id"]!.ToString()));
    }

    private static void Each(RecordStore store, ObjectMetadata type, Action<JsonObject> change) => store.Database.Write(() =>
    {
        foreach (var record in store.All(type))
        {
            change(record);
            store.Replace(type, record["id"]!.ToString(), record);
        }

        return 0;
    });
}
