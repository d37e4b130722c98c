using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>
/// The objects of a fresh workspace and the demonstration's additions to them, kept as data: the metadata of Twenty 2.21.0, with
/// the descriptions that recordings tell, as the published documents leave them out.
/// </summary>
internal static class StandardObjects
{
    /// <summary>The application that brings everything standard, as recorded.</summary>
    public static readonly Guid Application = Guid.Parse("da914dcb-4c3a-4e75-8017-35d26367c2c6");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The 28 objects that every workspace has.</summary>
    public static Catalog Load(DateTimeOffset now)
    {
        var objects = (JsonArray)Document("standard-objects.json")["objects"]!;
        return new Catalog(1, [.. objects.Cast<JsonObject>().Select(type => Object(type, Application, now))]);
    }

    /// <summary>Adds what the demonstration workspace has on top: five objects, and fields of standard ones.</summary>
    public static Catalog WithDemonstration(Catalog standard, Guid application, DateTimeOffset now)
    {
        var document = Document("demonstration-objects.json");
        var fields = ((JsonArray)document["fields"]!).Cast<JsonObject>().Select(field => Field(field, application, now)).ToLookup(field => field.ObjectId);
        var indexes = ((JsonArray)document["indexes"]!).ToLookup(index => index!["objectId"]!.GetValue<Guid>(), index => index.Deserialize<IndexMetadata>(Options)!);
        return standard with
        {
            Objects =
            [
                .. standard.Objects.Select(type => type with { Fields = [.. type.Fields, .. fields[type.Id]], Indexes = [.. type.Indexes, .. indexes[type.Id]] }),
                .. ((JsonArray)document["objects"]!).Cast<JsonObject>().Select(type => Object(type, application, now)),
            ],
        };
    }

    private static JsonNode Document(string name)
    {
        using var resource = typeof(StandardObjects).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(resource)!;
    }

    private static ObjectMetadata Object(JsonObject type, Guid application, DateTimeOffset now)
    {
        var bare = Stamped(type, application, now);
        bare.Remove("fields");
        var id = type["id"]!.DeepClone();
        return bare.Deserialize<ObjectMetadata>(Options)! with
        {
            Fields = [.. ((JsonArray)type["fields"]!).Cast<JsonObject>().Select(field =>
            {
                var owned = (JsonObject)field.DeepClone();
                owned["objectId"] = id.DeepClone();
                return Field(owned, application, now);
            })],
        };
    }

    private static FieldMetadata Field(JsonObject field, Guid application, DateTimeOffset now) =>
        Stamped(field, application, now).Deserialize<FieldMetadata>(Options)!;

    private static JsonObject Stamped(JsonObject definition, Guid application, DateTimeOffset now)
    {
        var stamped = (JsonObject)definition.DeepClone();
        stamped["applicationId"] = application;
        stamped["createdAt"] = now;
        stamped["updatedAt"] = now;
        return stamped;
    }
}
