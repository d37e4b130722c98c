using System.Text;
using System.Text.Json;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;

namespace ContractSuite.Reporting.Recorded;

/// <summary>A workload that a scenario ran, with what it was held to.</summary>
/// <param name="Scenario">Which ran it.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Promises">The thresholds, in the order of the scenario's steps.</param>
public sealed record RecordedLoad(RecordedScenario Scenario, LoadResult Result, IReadOnlyList<PromiseVerdict> Promises)
{
    /// <summary>Every workload of a record, in its order; a result that cannot be read is left out.</summary>
    public static IEnumerable<RecordedLoad> Of(RunRecord record) =>
        from scenario in record.Scenarios
        from result in Attached<LoadResult>(scenario, LoadJson.ResultMediaType)
        select new RecordedLoad(scenario, result, [.. Attached<PromiseVerdict>(scenario, LoadJson.PromiseMediaType)]);

    private static IEnumerable<T> Attached<T>(RecordedScenario scenario, string mediaType)
        where T : class => scenario.Steps
        .SelectMany(step => step.Others)
        .Where(attached => attached.MediaType == mediaType)
        .Select(attached => TryRead<T>(attached.Body))
        .OfType<T>();

    private static T? TryRead<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        try
        {
            return LoadJson.Deserialize<T>(Encoding.UTF8.GetString(body.Span));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
