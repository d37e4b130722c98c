using System.Text.Json;

namespace ContractSuite.Contract.Checks;

/// <summary>How often each rule was checked as JSON, attached once to the end of a run (media type <see cref="MediaType"/>): <c>{"CS0101":4299}</c>.</summary>
public static class RuleChecksJson
{
    /// <summary>The media type of the attachment.</summary>
    public const string MediaType = "application/vnd.contractsuite.checks+json";

    /// <summary>Writes the counts as UTF-8 JSON.</summary>
    public static byte[] Serialize(RuleChecks checks) => JsonSerializer.SerializeToUtf8Bytes(checks.Counts);

    /// <summary>Reads what <see cref="Serialize"/> wrote; throws <see cref="JsonException"/> for anything else.</summary>
    public static RuleChecks Deserialize(ReadOnlySpan<byte> json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, int>>(json) ?? throw new JsonException("Expected how often each rule was checked, found null."));
}
