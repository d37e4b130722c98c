using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Tests.BadExchanges;

/// <summary>A small target made by hand: one object, rockets, with a field of every type.</summary>
internal static class HandMadeTarget
{
    private static readonly JsonObject Told = (JsonObject)JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, "model.json")))!;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "BadExchanges");

    public static TargetModel Model { get; } = TargetModelReader.Read(
        [.. Told["objects"]!.AsArray().Cast<JsonObject>()],
        null,
        new PublishedSpecification
        {
            CoreOpenApi = (JsonObject)Told["coreOpenApi"]!,
            CoreIntrospection = (JsonObject)Told["coreIntrospection"]!,
            MetadataIntrospection = (JsonObject)Told["metadataIntrospection"]!,
        },
        "2.21.0");
}
