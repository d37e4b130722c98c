using System.Text;
using ContractSuite.Contract;
using ContractSuite.Contract.Runs;
using ContractSuite.Reporting.History;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Tests;

/// <summary>The record of a run against a whole workspace, a real Twenty 2.21.0 as its documents tell it, with something on every page.</summary>
internal static class Workspace
{
    private const string People = "features/core/people.feature";
    private const string Lists = "features/core/lists.feature";

    public static RecordBuilder Builder() => new RecordBuilder()
        .Facts(Sample.Facts)
        .Contract(ContractFacts.Of(ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"))))
        .Discovery(Discovery())
        .Feature(People, "People", "A person is kept as it was given")
        .Scenario(People, 10, "Ada is found again over REST", "PASSED", exchanges: [Sample.Exchange("x1")])
        .Scenario(People, 20, "Ada's name is kept", "FAILED", "CS0102: expected Ada, found null", [Sample.Exchange("x2")], [Sample.Finding("x2")])
        .Scenario(People, 30, "Nobody is refused", "SKIPPED", "Known deviation DEV-0001.", [Sample.Exchange("x3")], [Sample.Finding("x3") with { Rule = "CS0201", Deviation = "DEV-0001" }])
        .Feature(Lists, "Lists", "Pages hold every record once")
        .Scenario(Lists, 10, "Companies are listed", "PASSED", exchanges: [List("x4")]);

    public static RunRecord Read()
    {
        var record = Builder().Finished(success: false).Read();
        var earlier = HistoryEntry.Of(record) with { Started = record.Started!.Value.AddDays(-1), Ships = true, Failed = 0, Passed = 4, NewFindings = [], FailedScenarios = [] };
        return record with { History = new RunHistory([earlier with { Started = earlier.Started.AddDays(-1) }, earlier]) };
    }

    private static Exchange List(string id) => Answered(id, Surface.RestCore, "GET /rest/companies", """{"data":{"companies":[{"id":"b4cc4dae-287b-41cc-a460-95aeaa0a9d92","name":"Analytical Engines"}]},"totalCount":1}""");

    private static IEnumerable<Exchange> Discovery() =>
    [
        Answered("x101", Surface.RestMetadata, "GET /rest/metadata/objects", Fixture("metadata-objects")),
        Answered("x102", Surface.GraphQLMetadata, "query objects", Fixture("metadata-objects-graphql")),
        Answered("x103", Surface.Specification, "GET /rest/open-api/core", Fixture("openapi-core")),
        Answered("x104", Surface.GraphQLCore, "query __schema", Fixture("introspection-core")),
    ];

    private static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", name + ".json"));

    private static Exchange Answered(string id, Surface surface, string name, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return Sample.Exchange(id) with
        {
            Operation = new Operation(surface, name),
            Request = new ExchangeRequest { Method = "GET", Uri = new Uri("https://crm.example.com/" + name.Split(' ', '/')[^1]), Headers = [new Header("Authorization", "Bearer ***")] },
            Response = new ExchangeResponse { Status = 200, Headers = [new Header("content-type", "application/json")], Body = bytes, BodyLength = bytes.Length },
        };
    }
}
