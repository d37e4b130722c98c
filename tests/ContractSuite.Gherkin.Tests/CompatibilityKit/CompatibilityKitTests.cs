using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using ContractSuite.Gherkin.Tests.CompatibilityKit.Steps;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Tests.CompatibilityKit;

/// <summary>
/// The Cucumber Compatibility Kit: the same features with the same steps give the same messages. docs/gherkin-engine.md lists
/// every sample, and why a few do not apply.
/// </summary>
public sealed class CompatibilityKitTests(KitFixture kit) : IClassFixture<KitFixture>
{
    /// <summary>The samples that a table row of the page says pass; the others are below it with a reason.</summary>
    public static TheoryData<string> Passing => [.. SamplesOfPage(row => row.EndsWith("| pass |", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_sample_gives_the_messages_that_the_kit_expects(string sample)
    {
        var folder = Path.Combine(kit.Samples, sample);
        var expected = new KitMessages(File.ReadLines(Path.Combine(folder, $"{sample}.ndjson")).Select(line => JsonNode.Parse(line)!.AsObject()));

        var found = new KitMessages(await RunAsync(sample, folder));

        found.Order.Should().Equal(expected.Order);
        found.Faults.Should().Equal(expected.Faults);
        foreach (var kind in KitMessages.AllKinds)
        {
            string.Join('\n', found.Of(kind)).Should().Be(string.Join('\n', expected.Of(kind)), "{0} messages must be the kit's", kind);
        }
    }

    [Fact]
    public void The_page_lists_every_sample_of_the_kit()
    {
        var samples = Directory.EnumerateDirectories(kit.Samples).Select(Path.GetFileName);

        SamplesOfPage(_ => true).Should().BeEquivalentTo(samples);
    }

    private static async Task<IReadOnlyList<JsonObject>> RunAsync(string sample, string folder)
    {
        var features = FeatureSource.ReadFolder(folder).Select(source => source with { Uri = $"samples/{sample}/{source.Uri}" }).ToList();
        var sink = new MessageList();
        var options = new EngineOptions
        {
            StepAssemblies = [new BindingAssembly(BindingsOf(sample))],
            Parallelism = 1,
            Configure = container => container.RegisterInstanceAs(sample == "test-run-exception" ? throw new InvalidOperationException("Whoops!") : new KitFolder(folder)),
        };
        try
        {
            await Engine.RunAsync(options, features, sink, new Progress<FeatureResult>(), TestContext.Current.CancellationToken);
        }
        catch (InvalidOperationException)
        {
            // Some samples are about runs that fail as a whole: what became of them is in the messages.
        }

        return sink.Messages;
    }

    private static IEnumerable<Type> BindingsOf(string sample) =>
        typeof(CompatibilityKitTests).Assembly.GetTypes().Where(type => type.GetCustomAttribute<KitSampleAttribute>()?.Names.Contains(sample) is true);

    /// <summary>The names in the first column of the page's table of samples.</summary>
    private static IEnumerable<string> SamplesOfPage(Func<string, bool> isWanted)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gherkin-engine.md")).ReplaceLineEndings("\n");
        var table = Regex.Match(page, @"\| samples \|.*\n\|.*\n((?:\|.*\n)+)").Groups[1].Value;
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(isWanted).SelectMany(row => row.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));
    }

    private sealed class MessageList : IMessageSink
    {
        public List<JsonObject> Messages { get; } = [];

        public void Write(Envelope envelope) => Messages.Add(JsonNode.Parse(MessageJson.Serialize(envelope))!.AsObject());
    }
}
