using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Published;

/// <summary>What a real Twenty 2.21.0 published of its demonstration workspace.</summary>
internal static class Documents
{
    /// <summary>Enough of a schema to judge it.</summary>
    public const string Introspection =
        """
        query { __schema { queryType { name } mutationType { name } subscriptionType { name } types { kind name
          fields(includeDeprecated: true) { name args { name type { ...T } defaultValue } type { ...T } }
          inputFields { name type { ...T } defaultValue } interfaces { name } enumValues(includeDeprecated: true) { name } possibleTypes { name } }
          directives { name locations args { name type { ...T } defaultValue } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", name)))!;

    /// <summary>Every operation as <c>get /people findManyPeople</c>.</summary>
    public static IEnumerable<string> Operations(JsonNode document) => ((JsonObject)document["paths"]!)
        .SelectMany(path => ((JsonObject)path.Value!).Select(operation => $"{operation.Key} {path.Key} {operation.Value!["operationId"]}"));

    /// <summary>A document without the words for people, which nobody's program relies on.</summary>
    public static JsonNode? WithoutWords(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Where(property => property.Key is not ("example" or "examples") && !(property.Key == "description" && property.Value is JsonValue))
            .Select(property => KeyValuePair.Create(property.Key, WithoutWords(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutWords)]),
        _ => node?.DeepClone(),
    };
}
