using System.Text.Json.Nodes;
using ContractSuite.Steps.Running;
using ContractSuite.Target;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using Reqnroll;

namespace ContractSuite.Steps.Specification;

/// <summary>What the documents say can be read, read.</summary>
[Binding]
public sealed class PublishedOperationSteps(ScenarioRun scenario)
{
    private readonly List<(string Path, Refusal? Refusal, Exchange Exchange)> _answers = [];

    /// <summary>
    /// Every GET; an id is one of nothing, so "not found" is an answer. Of records those from before the run: a real 2.21.0 counted three
    /// and listed one, as another scenario restored two at that moment.
    /// </summary>
    [When(@"^everything that the document of (the core|definitions) says can be read is fetched$")]
    public async Task IsAskedFor(string which)
    {
        var (document, surface, under, list) = which == "the core"
            ? (scenario.Model.Published.CoreOpenApi, Surface.RestCore, "/rest", RestQuery.Filter(scenario.IsOlder))
            : (scenario.Model.Published.MetadataOpenApi, Surface.RestMetadata, "/rest/metadata", "");
        foreach (var (template, operations) in document?["paths"] as JsonObject ?? [])
        {
            if (operations?["get"] is null || template.StartsWith("/open-api", StringComparison.Ordinal))
                continue;

            var path = under + template.Replace("{id}", scenario.NewId(), StringComparison.Ordinal) + (template.Contains('{', StringComparison.Ordinal) ? "" : list);
            var exchange = await scenario.As(TargetSession.Owner).SendAsync(RawRequest.Rest(surface, "GET", under + template, path));
            _answers.Add((under + template, RefusalReader.Read(exchange), exchange));
        }
    }

    /// <summary>No address is unknown to the server, and none makes it fail.</summary>
    [Then("nothing of it is missing")]
    public void NothingIsMissing() => scenario.ExpectEach([.. _answers.Select(answer => new Expectation(
        answer.Refusal is null || (answer.Refusal.Kind is RefusalKind.BadInput or RefusalKind.NotFound && !IsUnknown(answer.Refusal.Messages[0])),
        $"{answer.Path} known to the server",
        answer.Refusal is { } refusal ? ScenarioRun.Shown(refusal) : "",
        answer.Exchange))]);

    private static bool IsUnknown(string message) =>
        message.StartsWith("Cannot GET", StringComparison.Ordinal) || message.StartsWith("Query path", StringComparison.Ordinal) || message.StartsWith("object '", StringComparison.Ordinal);
}
