using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Metadata;

/// <summary>The objects of a fresh workspace, kept as data: the metadata of Twenty 2.21.0 without the demonstration's additions.</summary>
internal static class StandardObjects
{
    /// <summary>The application that brings everything standard, as recorded.</summary>
    public static readonly Guid Application = Guid.Parse("da914dcb-4c3a-4e75-8017-35d26367c2c6");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Catalog Load(DateTimeOffset now)
    {
        using var resource = typeof(StandardObjects).Assembly.GetManifestResourceStream("standard-objects.json")!;
        var objects = (JsonArray)JsonNode.Parse(resource)!["objects"]!;
        return new Catalog(1, [.. objects.Cast<JsonObject>().Select(type => Object(type, now))]);
    }

    private static ObjectMetadata Object(JsonObject type, DateTimeOffset now)
    {
        var fields = (JsonArray)type["fields"]!.DeepClone();
        var bare = Stamped(type, now);
        bare.Remove("fields");
        var id = type["id"]!.GetValue<Guid>();
        return bare.Deserialize<ObjectMetadata>(Options)! with
        {
            Fields = [.. fields.Cast<JsonObject>().Select(field =>
            {
                var stamped = Stamped(field, now);
                stamped["objectId"] = id;
                return stamped.Deserialize<FieldMetadata>(Options)!;
            })],
        };
    }

    private static JsonObject Stamped(JsonObject definition, DateTimeOffset now)
    {
        var stamped = (JsonObject)definition.DeepClone();
        stamped["applicationId"] = Application;
        stamped["createdAt"] = now;
        stamped["updatedAt"] = now;
        return stamped;
    }
}
