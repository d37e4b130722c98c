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

    /// <summary>An option that keeps its id and changes its value is renamed in all records; one that is gone falls to nothing.</summary>
    public static void Rename(RecordStore store, ObjectMetadata type, FieldMetadata before, FieldMetadata after)
    {
        if (before.Options is null || after.Options is null || ReferenceEquals(before.Options, after.Options))
            return;

        var values = after.Options.OfType<JsonObject>().ToDictionary(option => option["id"]!.ToString(), option => option["value"]!.ToString());
        var renamed = before.Options.OfType<JsonObject>().ToDictionary(
            option => option["value"]!.ToString(),
            option => values.GetValueOrDefault(option["id"]!.ToString()));
        Each(store, type, record => record[before.Name] = record[before.Name] switch
        {
            JsonArray list => new JsonArray([.. list.Select(item => renamed.GetValueOrDefault(item!.ToString())).OfType<string>().Select(value => (JsonNode?)value)]),
            JsonValue value => renamed.GetValueOrDefault(value.ToString()),
            _ => null,
        });
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
