using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using ContractSuite.Contract;
using ContractSuite.Contract.Schemas;
using ContractSuite.Contract.Tests.Recordings;
using ContractSuite.Target.Exchanges;
using NJsonSchema;

namespace ContractSuite.Judging.Bench;

/// <summary>What a verdict costs: a page of 60 people over either protocol, and an exchange of the recordings on average.</summary>
[MemoryDiagnoser]
public class JudgingBenchmarks
{
    /// <summary>Exchanges of the recordings.</summary>
    public const int Recorded = 877;

    private readonly Exchange _rest = PageOfPeople.OverRest();
    private readonly Exchange _graphql = PageOfPeople.OverGraphQL();
    private readonly IReadOnlyList<Exchange> _recorded = [.. RecordedExchange.ReadAll().Select(recorded => recorded.Exchange)];
    private readonly Verifier _verifier = new(ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas")));
    private readonly string _body;
    private readonly JsonSchema _schema;

    /// <summary>Composes what the comparison needs.</summary>
    public JudgingBenchmarks()
    {
        var type = RecordedTarget.Model.Object("person")!;
        var envelope = _verifier.Library.Schema("envelopes/rest-list").ToJsonString()
            .Replace("{\"x-record\":true}", RecordSchema.Of(type, _verifier.Library, allFields: true).ToJsonString(), StringComparison.Ordinal)
            .Replace("{plural}", type.Plural, StringComparison.Ordinal);
        _schema = JsonSchema.FromJsonAsync(envelope).GetAwaiter().GetResult();
        _body = JsonNode.Parse(_rest.Response!.Body.Span)!.ToJsonString();
        Console.WriteLine($"// a page of 60 people: {_rest.Response.Body.Length} bytes over REST, {_graphql.Response!.Body.Length} over GraphQL");
    }

    /// <summary>By all rules, over REST.</summary>
    [Benchmark]
    public int PageOverRest() => Judge(_rest);

    /// <summary>By all rules, over GraphQL.</summary>
    [Benchmark]
    public int PageOverGraphQL() => Judge(_graphql);

    /// <summary>What NJsonSchema alone would take for the record schemas of the page.</summary>
    [Benchmark(Baseline = true)]
    public int PageByNJsonSchema() => _schema.Validate(_body).Count;

    /// <summary>An exchange of the recordings, all of one kind after another.</summary>
    [Benchmark(OperationsPerInvoke = Recorded)]
    public int RecordedExchanges()
    {
        var judge = _verifier.BeginScenario(() => RecordedTarget.Model);
        return _recorded.Sum(exchange => judge.Judge(exchange).Count);
    }

    private int Judge(Exchange exchange) => _verifier.BeginScenario(() => RecordedTarget.Model).Judge(exchange).Count;
}
