using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Load.Results;

namespace ContractSuite.Cli.Load;

/// <summary>The load results in the record of an earlier run.</summary>
internal static class BaselineRecord
{
    /// <summary>By the workload's name. Throws <see cref="UsageException"/> for a file that holds none.</summary>
    public static IReadOnlyDictionary<string, LoadResult> Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"--baseline is {path}, expected the run.ndjson of an earlier 'contractsuite load'. There is no such file.");

        var results = File.ReadLines(path).Select((line, index) => ResultIn(line, path, index + 1)).OfType<LoadResult>()
            .GroupBy(result => result.Workload)
            .ToDictionary(same => same.Key, same => same.Last());
        return results.Count > 0
            ? results
            : throw new UsageException($"--baseline is {path}, expected a record with load results, found none. Is it of 'contractsuite load'?");
    }

    private static LoadResult? ResultIn(string line, string path, int number)
    {
        try
        {
            return JsonNode.Parse(line)?["attachment"] is { } attachment && attachment["mediaType"]?.ToString() == LoadJson.ResultMediaType
                ? LoadJson.Deserialize<LoadResult>(attachment["body"]!.ToString())
                : null;
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{path}, line {number}: expected a message of a run, found an error: {fault.Message}");
        }
    }
}
