using System.Text.Json.Nodes;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit;

/// <summary>
/// The Cucumber Compatibility Kit: the same features with the same steps come to the same result, step by step, hooks included.
/// docs/gherkin-engine.md lists the samples and why any other does not apply.
/// </summary>
public sealed class CompatibilityKitTests
{
    private static readonly string[] Samples =
    [
        "minimal", "empty", "cdata", "backgrounds", "rules-backgrounds", "examples-tables", "examples-tables-undefined", "pending", "skipped",
        "undefined", "hooks", "hooks-conditional", "hooks-undefined", "unused-steps", "stack-traces", "all-statuses", "ambiguous", "regular-expression", "rules", "doc-strings",
        "failedish-combinations", "pending-exception", "skipped-exception", "undefined-multiple", "examples-tables-undefined-multiple", "hooks-skipped",
        "skipped-failing-hook", "multiple-features",
    ];

    [Fact]
    public async Task The_kits_samples_come_to_the_results_that_the_kit_expects()
    {
        var kit = await NodePackage.InstallAsync("@cucumber/compatibility-kit");

        foreach (var sample in Samples)
        {
            var folder = Path.Combine(kit.Folder, "node_modules", "@cucumber", "compatibility-kit", "features", sample);
            var expected = File.ReadLines(Path.Combine(folder, $"{sample}.ndjson")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
            var found = await RunAsync(FeatureSource.ReadFolder(folder));

            Results(found).Should().Equal(Results(expected), "the sample {0} must come out as the kit expects", sample);
            Pickles(found).Should().Equal(Pickles(expected), "the sample {0} has these pickles", sample);
            Finished(found).Should().Be(Finished(expected), "the run of {0} ends so", sample);
        }
    }

    private static async Task<IReadOnlyList<JsonObject>> RunAsync(IReadOnlyList<FeatureSource> features)
    {
        var sink = new MessageList();
        var options = new EngineOptions { StepAssemblies = [typeof(CompatibilityKitTests).Assembly], Configure = container => container.RegisterInstanceAs(new Running.StepLog()) };
        await Engine.RunAsync(options, features, sink, new Progress<FeatureResult>(), TestContext.Current.CancellationToken);
        return sink.Messages;
    }

    /// <summary>For each scenario its name and the results of its steps in their order.</summary>
    private static IEnumerable<string> Results(IReadOnlyList<JsonObject> messages)
    {
        var pickles = Of(messages, "pickle").ToDictionary(pickle => pickle["id"]!.ToString(), pickle => pickle["name"]!.ToString());
        var cases = Of(messages, "testCase").ToDictionary(testCase => testCase["id"]!.ToString(), testCase => pickles[testCase["pickleId"]!.ToString()]);
        return Of(messages, "testCaseStarted").Select(started => $"{cases[started["testCaseId"]!.ToString()]}: " + string.Join(
            ' ',
            Of(messages, "testStepFinished")
                .Where(step => step["testCaseStartedId"]!.ToString() == started["id"]!.ToString())
                .Select(step => step["testStepResult"]!["status"]!.ToString())));
    }

    private static IEnumerable<string> Pickles(IReadOnlyList<JsonObject> messages) => Of(messages, "pickle").Select(pickle =>
        $"{pickle["location"]!["line"]} {pickle["name"]} [{string.Join(", ", pickle["tags"]!.AsArray().Select(tag => tag!["name"]))}] "
        + string.Join("; ", pickle["steps"]!.AsArray().Select(step => $"{step!["type"]} {step["text"]}")));

    private static bool Finished(IReadOnlyList<JsonObject> messages) => (bool)Of(messages, "testRunFinished").Single()["success"]!;

    private static IEnumerable<JsonObject> Of(IEnumerable<JsonObject> messages, string kind) => messages.Select(message => message[kind]).OfType<JsonObject>();

    private sealed class MessageList : IMessageSink
    {
        public List<JsonObject> Messages { get; } = [];

        public void Write(Envelope envelope) => Messages.Add(JsonNode.Parse(MessageJson.Serialize(envelope))!.AsObject());
    }
}
