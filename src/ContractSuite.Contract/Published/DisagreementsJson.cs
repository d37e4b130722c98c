using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Contract.Published;

/// <summary>The table of disagreements as JSON, attached once to the end of a run (media type <see cref="MediaType"/>).</summary>
public static class DisagreementsJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.disagreements+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the table as UTF-8 JSON.</summary>
    public static byte[] Serialize(IReadOnlyList<Disagreement> rows) => JsonSerializer.SerializeToUtf8Bytes(rows, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static IReadOnlyList<Disagreement> Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<List<Disagreement>>(json, Options) ?? throw new JsonException("Expected a table of disagreements, found null.");
}
