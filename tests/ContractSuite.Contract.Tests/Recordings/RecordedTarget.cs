using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Tests.Recordings;

/// <summary>The real Twenty 2.21.0 as its own documents describe it: what discovery would have made of it.</summary>
internal static class RecordedTarget
{
    private static readonly Lazy<TargetModel> Read = new(() => TargetModelReader.Read(
        [.. Document("metadata-objects.json")["data"]!["objects"]!.AsArray().Cast<JsonObject>()],
        Document("metadata-objects-graphql.json")["data"] as JsonObject,
        new PublishedSpecification
        {
            CoreOpenApi = Document("openapi-core.json"),
            MetadataOpenApi = Document("openapi-metadata.json"),
            CoreIntrospection = Schema("introspection-core.json"),
            MetadataIntrospection = Schema("introspection-metadata.json"),
        },
        "2.21.0"));

    public static TargetModel Model => Read.Value;

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures");

    private static JsonObject Schema(string name)
    {
        var document = Document(name);
        return (JsonObject)((document["data"] as JsonObject ?? document)["__schema"]!);
    }

    private static JsonObject Document(string name) => (JsonObject)JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, name)))!;
}
