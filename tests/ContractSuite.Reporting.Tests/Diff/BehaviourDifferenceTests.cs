using System.Text;
using ContractSuite.Reporting.Diff;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>What two runs did is compared by verdict, fate and form; values that come from seed and clock make no difference.</summary>
public sealed class BehaviourDifferenceTests
{
    private const string Feature = "features/core/people.feature";
    private const string Ada = """{"data":{"person":{"id":"1","city":"Paris","age":36,"tags":["a"]}}}""";

    [Theory]
    [InlineData(200, Ada, 200, """{"data":{"person":{"id":"2","city":"London","age":3.5,"tags":[]}}}""", "")]
    [InlineData(200, Ada, 200, """{"data":{"person":{"id":"1","age":36,"tags":["a"]}}}""", "UP411 GET /rest/people/{id} /data/person/city: string -> absent")]
    [InlineData(200, Ada, 200, """{"data":{"person":{"id":"1","city":"Paris","age":36,"tags":["a"],"zip":"1"}}}""", "UP412 GET /rest/people/{id} /data/person/zip: absent -> string")]
    [InlineData(200, Ada, 200, """{"data":{"person":{"id":"1","city":"Paris","age":"36","tags":["a"]}}}""", "UP413 GET /rest/people/{id} /data/person/age: number -> string")]
    [InlineData(200, Ada, 200, """{"data":{"person":{"id":"1","city":null,"age":36,"tags":["a"]}}}""", "UP414 GET /rest/people/{id} /data/person/city: string -> null")]
    [InlineData(200, """{"data":{"person":{"id":null}}}""", 200, """{"data":{"person":{"id":"1"}}}""", "")]
    [InlineData(200, """[1,"a"]""", 200, """[1]""", "UP415 GET /rest/people/{id} /*: number or string -> number")]
    [InlineData(200, Ada, 201, Ada, "UP406 GET /rest/people/{id}: status 200 -> status 201")]
    [InlineData(200, Ada, 404, """{"statusCode":404,"error":"NotFoundException","messages":["Record not found"]}""", "UP403 GET /rest/people/{id}: status 200 -> status 404, NotFoundException: Record not found")]
    [InlineData(404, """{"statusCode":404,"error":"NotFoundException","messages":["Record not found"]}""", 200, Ada, "UP404 GET /rest/people/{id}: status 404, NotFoundException: Record not found -> status 200")]
    [InlineData(200, Ada, 500, """{"statusCode":500,"error":"Error","messages":["boom"]}""", "UP417 GET /rest/people/{id}: status 200 -> status 500, Error: boom")]
    [InlineData(400, """{"statusCode":400,"error":"A","messages":["no 'x' in 12 places"]}""", 400, """{"statusCode":400,"error":"A","messages":["no 'y' in 7 places"]}""", "")]
    [InlineData(400, """{"statusCode":400,"error":"A","messages":["no such city"]}""", 400, """{"statusCode":400,"error":"A","messages":["unknown city"]}""", "UP407 GET /rest/people/{id}: status 400, A: no such city -> status 400, A: unknown city")]
    [InlineData(400, """{"statusCode":400,"error":"A","messages":["no"]}""", 400, """{"statusCode":400,"error":"B","messages":["no"]}""", "UP405 GET /rest/people/{id}: status 400, A: no -> status 400, B: no")]
    [InlineData(403, """{"statusCode":403,"error":"A","messages":["no"]}""", 401, """{"statusCode":401,"error":"A","messages":["no"]}""", "UP405 GET /rest/people/{id}: status 403, A: no -> status 401, A: no")]
    public void A_change_of_an_answer(int statusBefore, string before, int statusAfter, string after, string expected)
    {
        var differences = Comparison.Of(Run("PASSED", [Exchange("x1", statusBefore, before)]), Run("PASSED", [Exchange("y1", statusAfter, after)]));

        Told.Of(differences).Should().Be(expected);
        differences.Where(difference => (difference.ExchangeBefore, difference.ExchangeAfter, difference.Scenario) != ("x1", "y1", "Ada is found")).Should().BeEmpty();
    }

    [Fact]
    public void Another_media_type()
    {
        var differences = Comparison.Of(Run("PASSED", [Exchange("x1", 200, Ada)]), Run("PASSED", [Exchange("y1", 200, Ada, "text/html; charset=utf-8")]));

        Told.Of(differences).Should().Be("UP416 GET /rest/people/{id}: application/json -> text/html");
    }

    [Theory]
    [InlineData("PASSED", "FAILED", "UP401 Ada is found features/core/people.feature: passed -> failed: expected Ada, found nobody")]
    [InlineData("FAILED", "PASSED", "UP402 Ada is found features/core/people.feature: failed: expected Ada, found nobody -> passed")]
    [InlineData("PASSED", "SKIPPED", "")]
    public void A_scenario_that_ends_otherwise(string before, string after, string expected) =>
        Told.Of(Comparison.Of(Run(before, [Exchange("x1", 200, Ada)]), Run(after, [Exchange("y1", 200, Ada)]))).Should().Be(expected);

    [Fact]
    public void A_null_that_was_met_anywhere_in_the_older_run_is_no_difference()
    {
        var withNull = """{"data":{"person":{"id":"1","city":null,"age":36,"tags":["a"]}}}""";

        Comparison.Of(Run("PASSED", [Exchange("x1", 200, Ada), Exchange("x2", 200, withNull)]), Run("PASSED", [Exchange("y1", 200, withNull), Exchange("y2", 200, Ada)])).Should().BeEmpty();
    }

    [Fact]
    public void The_same_difference_is_told_once_with_its_count()
    {
        const string refused = """{"statusCode":404,"error":"NotFoundException","messages":["Record not found"]}""";

        var differences = Comparison.Of(
            Run("PASSED", [Exchange("x1", 200, Ada), Exchange("x2", 200, Ada)]),
            Run("PASSED", [Exchange("y1", 404, refused), Exchange("y2", 404, refused)]));

        differences.Should().ContainSingle().Which.Count.Should().Be(2);
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(20, "UP403 GET /rest/people/{id}: status 200 -> status 400, A: taken; UP404 GET /rest/people/{id}: status 400, A: taken -> status 200")]
    public void Of_requests_that_were_under_way_together_either_may_have_won(int secondsBetween, string expected)
    {
        const string taken = """{"statusCode":400,"error":"A","messages":["taken"]}""";

        var differences = Comparison.Of(
            Run("PASSED", [Lasting(Exchange("x1", 200, Ada), 0), Lasting(Exchange("x2", 400, taken), secondsBetween)]),
            Run("PASSED", [Lasting(Exchange("y1", 400, taken), 0), Lasting(Exchange("y2", 200, Ada), secondsBetween)]));

        Told.Of(differences).Should().Be(expected);
    }

    private static Exchange Lasting(Exchange exchange, int since) =>
        exchange with { Started = exchange.Started.AddSeconds(since), Duration = TimeSpan.FromSeconds(10) };

    private static RunRecord Run(string status, IEnumerable<Exchange> exchanges) => new RecordBuilder()
        .Facts(Sample.Facts)
        .Feature(Feature, "People", "A person is found")
        .Scenario(Feature, 10, "Ada is found", status, status == "PASSED" ? null : "expected Ada, found nobody", exchanges)
        .Finished(status == "PASSED")
        .Read();

    private static Exchange Exchange(string id, int status, string body, string mediaType = "application/json; charset=utf-8")
    {
        var made = Sample.Exchange(id, body);
        return made with
        {
            Operation = new Operation(Surface.RestCore, "GET /rest/people/{id}"),
            Response = made.Response! with { Status = status, Headers = [new Header("content-type", mediaType)], Body = Encoding.UTF8.GetBytes(body) },
        };
    }
}
