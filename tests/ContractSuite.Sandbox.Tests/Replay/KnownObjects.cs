using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The recorded workspace's objects, as far as telling apart whose records an answer shows needs.</summary>
internal static class KnownObjects
{
    /// <summary>The published metadata, as REST lists it.</summary>
    public static JsonNode Published { get; } = Document("metadata-objects.json");

    private static readonly IReadOnlyList<JsonObject> All =
        [.. ((JsonArray)Document("metadata-objects-graphql.json")["data"]!["objects"]!["edges"]!).Select(edge => (JsonObject)edge!["node"]!)];

    private static readonly Dictionary<string, string> PluralOf =
        All.ToDictionary(type => type["nameSingular"]!.ToString(), type => type["namePlural"]!.ToString());

    /// <summary>The singular names of all.</summary>
    public static IReadOnlySet<string> Singulars { get; } = PluralOf.Keys.ToHashSet();

    private static readonly ILookup<string, (string Field, string Target)> Relations = All
        .SelectMany(type => ((JsonArray)type["fields"]!["edges"]!).Select(edge => (Type: type, Field: (JsonObject)edge!["node"]!)))
        .Where(pair => pair.Field["relation"] is JsonObject)
        .ToLookup(
            pair => pair.Type["namePlural"]!.ToString(),
            pair => (pair.Field["name"]!.ToString(), PluralOf[pair.Field["relation"]!["targetObjectMetadata"]!["nameSingular"]!.ToString()]));

    /// <summary>The plural name of the object that a key of an answer speaks of: <c>people</c>, <c>updatePerson</c>; null for none.</summary>
    public static string? Plural(string key) => PluralOf
        .Where(name => Speaks(key, name.Key) || Speaks(key, name.Value))
        .Select(name => name.Value)
        .MaxBy(name => name.Length);

    /// <summary>Where a relation field of an object leads, as a plural name; null when it is none.</summary>
    public static string? Target(string plural, string field) => Relations[plural].Where(relation => relation.Field == field).Select(relation => relation.Target).FirstOrDefault();

    private static bool Speaks(string key, string name) =>
        key == name || (key.EndsWith(char.ToUpperInvariant(name[0]) + name[1..], StringComparison.Ordinal)
            && key[..^name.Length] is "create" or "update" or "delete" or "destroy" or "restore" or "merge");

    private static JsonNode Document(string name) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", name)))!;
}
