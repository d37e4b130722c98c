using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Contract.Runs;

/// <summary>The contract of a run as JSON, attached once to the record (media type <see cref="MediaType"/>).</summary>
public static class ContractFactsJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.contract+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the facts as UTF-8 JSON.</summary>
    public static byte[] Serialize(ContractFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static ContractFacts Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ContractFacts>(json, Options) ?? throw new JsonException("Expected the facts of a contract, found null.");
}
