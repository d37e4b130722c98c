using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Findings;

/// <summary>Every finding once, with its count, its first scenario and the request that shows it, for scripts.</summary>
internal static class FindingsFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    public static Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(stream, record.FoldedFindings, Options, cancellationToken);
}
