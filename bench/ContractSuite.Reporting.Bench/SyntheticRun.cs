using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContractSuite.Contract;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Runs;
using ContractSuite.Contract.Tests.Recordings;
using ContractSuite.Reporting.Tests;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Bench;

/// <summary>
/// The record of a run of any size against a real workspace: its documents, and its recorded answers again and again with ids of
/// their own, six a scenario. One scenario in fifty fails with a new finding.
/// </summary>
internal static partial class SyntheticRun
{
    private const int ExchangesEach = 6;
    private const int ScenariosEach = 20;

    public static string Write(string folder, int scenarios)
    {
        var recorded = RecordedExchange.ReadAll();
        var builder = new RecordBuilder()
            .Facts(new RunFacts { Seed = 1, BaseUrl = new Uri("http://127.0.0.1:3900"), IsSandbox = false, TargetVersion = "2.21.0", SuiteVersion = "0.1.0", Objects = 31, Started = DateTimeOffset.UnixEpoch })
            .Contract(ContractFacts.Of(ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"))))
            .Discovery(Discovery());
        foreach (var scenario in Enumerable.Range(0, scenarios))
        {
            var (feature, line) = (scenario / ScenariosEach, 10 + (scenario % ScenariosEach));
            var uri = string.Create(CultureInfo.InvariantCulture, $"features/core/part-{feature:000}.feature");
            if (line == 10)
                builder.Feature(uri, $"Part {feature} of the contract", "What is written is read again as it was given");
            var exchanges = Enumerable.Range(scenario * ExchangesEach, ExchangesEach)
                .Select(number => Copy(recorded[number % recorded.Count].Exchange, number, number / recorded.Count))
                .ToList();
            var fails = scenario % 50 == 49;
            builder.Scenario(uri, line, $"The answer to question {scenario} is kept", fails ? "FAILED" : "PASSED", fails ? "CS0102: expected Ada, found null" : null, exchanges, fails ? [Finding(exchanges[0])] : []);
        }

        var path = Path.Combine(folder, "run.ndjson");
        File.WriteAllText(path, builder.Finished(success: false).Text);
        return path;
    }

    private static IEnumerable<Exchange> Discovery() =>
    [
        Document("d1", Surface.RestMetadata, "GET /rest/metadata/objects", "metadata-objects"),
        Document("d2", Surface.GraphQLMetadata, "query objects", "metadata-objects-graphql"),
        Document("d3", Surface.Specification, "GET /rest/open-api/core", "openapi-core"),
        Document("d4", Surface.Specification, "GET /rest/open-api/metadata", "openapi-metadata"),
        Document("d5", Surface.GraphQLCore, "query __schema", "introspection-core"),
        Document("d6", Surface.GraphQLMetadata, "query __schema", "introspection-metadata"),
    ];

    private static Exchange Document(string id, Surface surface, string name, string file)
    {
        var body = File.ReadAllBytes(Path.Combine(RecordedTarget.Folder, file + ".json"));
        return new Exchange
        {
            Id = id,
            Operation = new Operation(surface, name),
            Actor = "owner",
            Request = new ExchangeRequest { Method = "GET", Uri = new Uri("http://127.0.0.1:3900/" + file), Headers = Key },
            Response = new ExchangeResponse { Status = 200, Headers = [new Header("Content-Type", "application/json; charset=utf-8")], Body = body, BodyLength = body.Length },
            Started = DateTimeOffset.UnixEpoch,
            Duration = TimeSpan.FromMilliseconds(40),
        };
    }

    private static Header[] Key { get; } = [new Header("Authorization", "Bearer ***"), new Header("Content-Type", "application/json")];

    private static Exchange Copy(Exchange exchange, int number, int round) => exchange with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"x{number}"),
        Request = exchange.Request with { Headers = Key, Body = Renewed(exchange.Request.Body, round) },
        Response = exchange.Response is { } response ? response with { Body = Renewed(response.Body, round) } : null,
    };

    /// <summary>Of the same length, with ids that no earlier round had.</summary>
    private static ReadOnlyMemory<byte> Renewed(ReadOnlyMemory<byte> body, int round) =>
        Encoding.UTF8.GetBytes(Id().Replace(Encoding.UTF8.GetString(body.Span), match => round.ToString("x4", CultureInfo.InvariantCulture) + match.Value[4..]));

    private static Finding Finding(Exchange exchange) => new()
    {
        Rule = "CS0102",
        Severity = Severity.Error,
        Blame = Blame.Server,
        Operation = exchange.Operation,
        Expected = "name Ada",
        Actual = "null",
        Pointer = "/data/createPerson/name",
        Advice = "Read the person again after writing.",
        ExchangeId = exchange.Id,
    };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
