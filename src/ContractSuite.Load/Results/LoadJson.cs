using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContractSuite.Load.Results;

/// <summary>What load writes into the record, as JSON: camel case, times in UTC, latencies in microseconds.</summary>
public static class LoadJson
{
    /// <summary>Of a <see cref="LoadResult"/>, attached to the step that ran the workload.</summary>
    public const string ResultMediaType = "application/vnd.contractsuite.load+json";

    /// <summary>Of a <see cref="Promises.PromiseVerdict"/>, attached to the step that holds the result to a promise.</summary>
    public const string PromiseMediaType = "application/vnd.contractsuite.load-promise+json";

    /// <summary>Of a <see cref="Comparing.LoadComparison"/>, attached to the step that ran the workload.</summary>
    public const string ComparisonMediaType = "application/vnd.contractsuite.load-comparison+json";

    /// <summary>Of a <see cref="Capacity.CapacityResult"/>, attached to the step that ran the workload.</summary>
    public const string CapacityMediaType = "application/vnd.contractsuite.load-capacity+json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The bytes of one of the above.</summary>
    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads one of the above; throws <see cref="JsonException"/> for anything else.</summary>
    public static T Deserialize<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("Expected an object, found null.");
}
