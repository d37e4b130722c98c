using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Target.Guests;

/// <summary>The facts of a guest as JSON, attached to the record (media type <see cref="MediaType"/>).</summary>
public static class GuestFactsJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.guest+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the facts as UTF-8 JSON.</summary>
    public static byte[] Serialize(GuestFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static GuestFacts Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<GuestFacts>(json, Options) ?? throw new JsonException("Expected the facts of a guest, found null.");
}
