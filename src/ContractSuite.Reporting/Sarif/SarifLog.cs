using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Contract.Findings;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Reporting.Text;

namespace ContractSuite.Reporting.Sarif;

/// <summary>SARIF 2.1.0: a result for each finding that says something new, at the first scenario's line of the feature file; accepted findings as suppressed results.</summary>
internal static class SarifLog
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static Task WriteAsync(RunRecord record, Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(stream, Log(record), Options, cancellationToken);

    private static JsonObject Log(RunRecord record) => new()
    {
        ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = Array(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver(record) },
            ["invocations"] = Array(new JsonObject { ["executionSuccessful"] = record.Cut is null && record.Fault is null }),
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = Array([.. Results(record)]),
        }),
    };

    private static JsonObject Driver(RunRecord record) => new()
    {
        ["name"] = "ContractSuite",
        ["version"] = record.Facts?.SuiteVersion ?? "unknown",
        ["rules"] = Array([
            .. record.Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal).Select(rule => new JsonObject { ["id"] = rule }),
        ]),
    };

    private static IEnumerable<JsonObject> Results(RunRecord record)
    {
        var scenarios = record.Scenarios.DistinctBy(scenario => scenario.Id).ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
        return record.FoldedFindings.Select(folded => Result(folded, folded.Scenario is { } id ? scenarios[id] : null));
    }

    private static JsonObject Result(FoldedFinding folded, RecordedScenario? scenario)
    {
        var finding = folded.Example;
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["level"] = finding.Severity.ToString().ToLowerInvariant(),
            ["message"] = new JsonObject
            {
                ["text"] = VisibleText.Of($"{finding.Operation}: expected {finding.Expected}, found {finding.Actual}. {finding.Advice}"),
            },
            ["locations"] = Array(Location(finding, scenario)),
            ["occurrenceCount"] = folded.Count,
            ["partialFingerprints"] = new JsonObject { ["ruleOperationPointer/v1"] = VisibleText.Of($"{finding.Rule} {finding.Operation} {finding.Pointer}") },
            ["properties"] = new JsonObject
            {
                ["exchange"] = finding.ExchangeId,
                ["blame"] = finding.Blame.ToString(),
                ["scenario"] = scenario?.Id,
                ["curl"] = folded.Curl is { } curl ? VisibleText.Of(curl) : null,
            },
        };
        if (finding.Deviation is { } deviation)
            result["suppressions"] = Array(new JsonObject { ["kind"] = "external", ["justification"] = deviation });
        return result;
    }

    private static JsonObject Location(Finding finding, RecordedScenario? scenario)
    {
        var location = new JsonObject
        {
            ["logicalLocations"] = Array(new JsonObject { ["fullyQualifiedName"] = VisibleText.Of(finding.Operation.Name), ["kind"] = "resource" }),
        };
        if (scenario is not null)
        {
            location["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', scenario.Uri.Split('/', '\\').Select(Uri.EscapeDataString)) },
                ["region"] = new JsonObject { ["startLine"] = Math.Max(1, scenario.Line) },
            };
        }

        return location;
    }

    private static JsonArray Array(params JsonNode[] items) => new(items);
}
