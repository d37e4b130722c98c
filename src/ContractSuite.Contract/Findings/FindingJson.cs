using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Contract.Findings;

/// <summary>A finding as JSON, the form in which it is attached to the record (media type <see cref="MediaType"/>).</summary>
public static class FindingJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.finding+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes a finding as UTF-8 JSON.</summary>
    public static byte[] Serialize(Finding finding) => JsonSerializer.SerializeToUtf8Bytes(finding, Options);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static Finding Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Finding>(json, Options) ?? throw new JsonException("Expected a finding, found null.");
}
