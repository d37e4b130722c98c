using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Contract.Runs;

/// <summary>The facts of a run as JSON, attached once to the record (media type <see cref="MediaType"/>).</summary>
public static class RunFactsJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.run+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the facts as UTF-8 JSON.</summary>
    public static byte[] Serialize(RunFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static RunFacts Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<RunFacts>(json, Options) ?? throw new JsonException("Expected the facts of a run, found null.");
}
