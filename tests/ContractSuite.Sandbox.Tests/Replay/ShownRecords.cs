using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The records that an answer shows, each with the plural name of its object.</summary>
internal static class ShownRecords
{
    /// <summary>Those of a good answer about records, embedded ones too.</summary>
    public static IEnumerable<(string Plural, JsonObject Record)> Of(Recording recording)
    {
        if (!recording.IsGood || recording.Path.StartsWith("/rest/metadata", StringComparison.Ordinal) || recording.Path == "/metadata")
            return [];

        return recording.Body!["data"] switch
        {
            JsonObject data => data.SelectMany(property => KnownObjects.Plural(property.Key) is { } plural ? Below(plural, property.Value) : []),
            JsonArray duplicates => duplicates.OfType<JsonObject>().SelectMany(entry => entry)
                .SelectMany(property => KnownObjects.Plural(property.Key.Replace("Duplicates", "", StringComparison.Ordinal)) is { } plural ? Below(plural, property.Value) : []),
            _ => [],
        };
    }

    private static IEnumerable<(string Plural, JsonObject Record)> Below(string plural, JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(item => Below(plural, item)),
        JsonObject connection when connection["edges"] is JsonArray edges => edges.SelectMany(edge => Below(plural, edge?["node"])),
        JsonObject record when record["id"] is JsonValue => Embedded(plural, record).Prepend((plural, record)),
        _ => [],
    };

    private static IEnumerable<(string Plural, JsonObject Record)> Embedded(string plural, JsonObject record) =>
        record.SelectMany(property => KnownObjects.Target(plural, property.Key) is { } target ? Below(target, property.Value) : []);
}
