using System.Diagnostics;
using System.Text;
using ContractSuite.Contract.Tests.BadExchanges;

namespace ContractSuite.Contract.Tests.Robustness;

/// <summary>Bodies made to hurt are findings in bounded time and memory.</summary>
public sealed class HostileBodyTests
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    [Fact]
    public void A_hundred_megabytes_are_a_finding_without_a_copy_of_them()
    {
        var body = new byte[100 * 1024 * 1024];
        Array.Fill(body, (byte)' ');

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Judge(body);

        found.Should().Contain("CS0103 104857600 bytes, more than the 67108864 that are looked into");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50 * 1024 * 1024);
    }

    [Fact]
    public void Five_thousand_levels_are_a_finding()
    {
        var found = Judge(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000)));

        found.Should().ContainSingle(finding => finding.StartsWith("CS0103 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_there_twice_is_a_finding()
    {
        Judge("""{"data":{"rocket":null},"data":{}}"""u8.ToArray()).Should().ContainSingle(finding => finding.StartsWith("CS0103 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_query_that_refers_to_itself_ends()
    {
        var exchange = BadExchange.Good("graphql-read")[0];
        var query = "query rocket { rocket { ...a } } fragment a on Rocket { ...b } fragment b on Rocket { ...a name }";
        var judge = new Verifier(Library).BeginScenario(() => HandMadeTarget.Model);
        var clock = Stopwatch.StartNew();

        judge.Judge(exchange with { Request = exchange.Request with { Body = Encoding.UTF8.GetBytes($$"""{"query":"{{query}}"}""") } });

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    private static IEnumerable<string> Judge(byte[] body)
    {
        var exchange = BadExchange.Good("rest-read")[0];
        var judge = new Verifier(Library).BeginScenario(() => HandMadeTarget.Model);
        return judge.Judge(exchange with { Response = exchange.Response! with { Body = body, BodyLength = body.Length } }).Select(finding => $"{finding.Rule} {finding.Actual}");
    }
}
