using System.Text;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Runs;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Tests;

/// <summary>Records and their parts, made by hand.</summary>
internal static class Sample
{
    public static readonly Operation CreatePerson = new(Surface.RestCore, "POST /rest/people");

    public static RunFacts Facts { get; } = new()
    {
        Seed = 42,
        BaseUrl = new Uri("https://crm.example.com"),
        IsSandbox = false,
        TargetVersion = "2.21.0",
        SuiteVersion = "0.1.0",
        Command = "contractsuite verify --seed 42",
        Objects = 31,
        Started = DateTimeOffset.UnixEpoch,
    };

    /// <summary>One scenario each that passed, failed with a new finding, was skipped for a known one.</summary>
    public static RunRecord Mixed() => new RecordBuilder()
        .Facts(Facts)
        .Feature("features/core/people.feature", "People", "A person is kept as it was given")
        .Scenario("features/core/people.feature", 10, "Ada is found again", "PASSED", exchanges: [Exchange("x1")])
        .Scenario("features/core/people.feature", 20, "Ada's name is kept", "FAILED", "CS0102: expected Ada, found null", [Exchange("x2")], [Finding("x2")])
        .Scenario("features/core/people.feature", 30, "Nobody is refused", "SKIPPED", "known deviation D-1", [Exchange("x3")], [Finding("x3") with { Deviation = "D-1" }])
        .Finished(success: false)
        .Read();

    public static Exchange Exchange(string id, string body = """{"data":{"createPerson":{"id":"1","position":1.50,"name":"\u0041da"}}}""") => new()
    {
        Id = id,
        Operation = CreatePerson,
        Actor = "owner",
        Request = new ExchangeRequest
        {
            Method = "POST",
            Uri = new Uri("https://crm.example.com/rest/people?depth=0"),
            Headers = [new Header("Authorization", "Bearer ***"), new Header("Content-Type", "application/json")],
            Body = Encoding.UTF8.GetBytes("""{"name":{"firstName":"Ada","lastName":"O'Hara"}}"""),
        },
        Response = new ExchangeResponse
        {
            Status = 201,
            Headers = [new Header("content-type", "application/json; charset=utf-8")],
            Body = Encoding.UTF8.GetBytes(body),
            BodyLength = Encoding.UTF8.GetByteCount(body),
        },
        Started = DateTimeOffset.UnixEpoch,
        FirstByte = TimeSpan.FromMilliseconds(9),
        Duration = TimeSpan.FromMilliseconds(12),
    };

    public static Finding Finding(string exchangeId) => new()
    {
        Rule = "CS0102",
        Severity = Severity.Error,
        Blame = Blame.Server,
        Operation = CreatePerson,
        Expected = "name Ada",
        Actual = "null",
        Pointer = "/data/createPerson/name",
        Advice = "Read the person again after writing.",
        ExchangeId = exchangeId,
    };

    public static RuleFacts Rule(string id) => new() { Id = id, Title = "A promise.", Rationale = "Why.", Advice = "What to do.", Severity = Severity.Error };

    public static async Task<string> ProjectAsync(RunRecord record, string format)
    {
        using var stream = new MemoryStream();
        await Projections.All.Single(projection => projection.Format == format).WriteAsync(record, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
