using System.Text;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Tests;

/// <summary>Mutants change what they name, and nothing else.</summary>
public sealed class MutantTests
{
    private const string People = """{"data":{"people":[{"id":"a","jobTitle":"Engineer"},{"id":"b","jobTitle":""}]},"totalCount":5,"pageInfo":{"startCursor":"x","endCursor":"y","hasNextPage":true,"hasPreviousPage":false}}""";
    private const string Person = """{"data":{"person":{"id":"a","jobTitle":"Engineer","createdAt":"2026-11-24T03:01:17.582Z","address":{"addressCity":"Paris"}}}}""";

    [Theory]
    [InlineData("a list without totalCount", "GET", "/rest/people", People, """{"data":{"people":[{"id":"a","jobTitle":"Engineer"},{"id":"b","jobTitle":""}]},"pageInfo":{"startCursor":"x","endCursor":"y","hasNextPage":true,"hasPreviousPage":false}}""")]
    [InlineData("totalCount counts the page", "GET", "/rest/people", People, """{"data":{"people":[{"id":"a","jobTitle":"Engineer"},{"id":"b","jobTitle":""}]},"totalCount":2,"pageInfo":{"startCursor":"x","endCursor":"y","hasNextPage":true,"hasPreviousPage":false}}""")]
    [InlineData("an empty text as null", "GET", "/rest/people", """{"data":{"people":[{"id":"b","jobTitle":""}]}}""", """{"data":{"people":[{"id":"b","jobTitle":null}]}}""")]
    [InlineData("times without their zone", "GET", "/rest/people/a", """{"data":{"person":{"id":"a","createdAt":"2026-11-24T03:01:17.582Z"}}}""", """{"data":{"person":{"id":"a","createdAt":"2026-11-24T03:01:17.582"}}}""")]
    [InlineData("records without their data envelope", "GET", "/rest/people/a", """{"data":{"person":{"id":"a"}}}""", """{"person":{"id":"a"}}""")]
    [InlineData("a created record inside an array", "POST", "/rest/people", """{"data":{"createPerson":{"id":"a"}}}""", """{"data":{"createPerson":[{"id":"a"}]}}""")]
    [InlineData("a person without jobTitle over GraphQL", "POST", "/graphql", """{"data":{"people":{"edges":[{"node":{"id":"a","jobTitle":"x"}}]}}}""", """{"data":{"people":{"edges":[{"node":{"id":"a"}}]}}}""")]
    [InlineData("composites flattened", "GET", "/rest/people/a", """{"data":{"person":{"id":"a","address":{"addressCity":"Paris"}}}}""", """{"data":{"person":{"id":"a","addressCity":"Paris"}}}""")]
    public async Task An_answer_is_changed_in_one_thing(string mutant, string method, string address, string whole, string broken)
    {
        var answer = await Named(mutant).AnswerAsync(Request(method, address), new OneAnswer(200, whole));

        Text(answer).Should().Be(broken);
        answer.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("filter is ignored", "/rest/people?filter=id%5Beq%5D%3Aa&limit=2", "/rest/people?limit=2")]
    [InlineData("a page has one record too few", "/rest/people?limit=3", "/rest/people?limit=2")]
    [InlineData("descending is taken for ascending", "/rest/people?order_by=name%5BDescNullsLast%5D", "/rest/people?order_by=name%5BAscNullsLast%5D")]
    [InlineData("gt is taken for gte", "/rest/people?filter=employees%5Bgt%5D%3A5", "/rest/people?filter=employees%5Bgte%5D%3A5")]
    [InlineData("startsWith finds at any place", "/rest/people?filter=jobTitle%5BstartsWith%5D%3AEng", "/rest/people?filter=jobTitle%5Blike%5D%3A%25Eng%25")]
    [InlineData("in looks at the first value alone", "/rest/people?filter=id%5Bin%5D%3A%5Ba,b%5D", "/rest/people?filter=id%5Bin%5D%3A%5Ba%5D")]
    public async Task A_request_is_misread_in_one_thing(string mutant, string sent, string taken)
    {
        var target = new OneAnswer(200, People);

        await Named(mutant).AnswerAsync(Request("GET", sent), target);

        target.Asked.Should().ContainSingle().Which.Address.Should().Be(taken);
    }

    [Fact]
    public async Task A_stranger_is_let_in_with_the_owners_key()
    {
        var target = new OneAnswer(401, """{"statusCode":401,"messages":["Missing authentication token"]}""");

        await Named("strangers read records over REST").AnswerAsync(Request("GET", "/rest/people"), target);

        target.Asked.Select(request => request.Authorization).Should().Equal(null, "Bearer owner");
    }

    [Fact]
    public async Task A_write_that_is_lost_is_taken_back_behind_the_answer()
    {
        var target = new OneAnswer(201, """{"data":{"createPerson":{"id":"a"}}}""");

        var answer = await Named("an acknowledged record is lost").AnswerAsync(Request("POST", "/rest/people"), target);

        Text(answer).Should().Be("""{"data":{"createPerson":{"id":"a"}}}""");
        target.Asked.Select(request => $"{request.Method} {request.Address}").Should().Equal("POST /rest/people", "DELETE /rest/people/a");
    }

    [Fact]
    public async Task A_stale_read_gives_the_first_answer_again()
    {
        var mutant = Named("a record is read as it was first read");

        await mutant.AnswerAsync(Request("GET", "/rest/people/a"), new OneAnswer(200, Person));
        var second = await mutant.AnswerAsync(Request("GET", "/rest/people/a"), new OneAnswer(200, """{"data":{"person":{"id":"a","jobTitle":"Chief"}}}"""));

        Text(second).Should().Be(Person);
    }

    [Fact]
    public async Task What_is_no_JSON_passes_every_JSON_mutant_as_it_is()
    {
        foreach (var mutant in MutantBook.All().OfType<JsonMutant>())
        {
            var answer = await mutant.AnswerAsync(Request("GET", "/rest/people"), new OneAnswer(200, "<html>"));

            Text(answer).Should().Be("<html>", mutant.Name);
        }
    }

    [Fact]
    public async Task No_mutant_stumbles_over_JSON_of_any_form()
    {
        string[] bodies = ["null", "[]", "{}", "7", "\"x\"", """{"data":null}""", """{"data":[]}""", """{"data":{"people":null}}""", """{"errors":[null]}""", """{"data":{"people":{"edges":[null]}}}"""];
        string[] addresses = ["/rest/people", "/rest/people/a", "/rest/batch/people", "/graphql", "/metadata", "/rest/metadata/objects", "/rest/open-api/core", "/healthz", "/nowhere"];
        foreach (var mutant in MutantBook.All())
        {
            foreach (var (body, address) in bodies.SelectMany(body => addresses.Select(address => (body, address))))
            {
                foreach (var method in new[] { "GET", "POST", "PATCH", "DELETE" })
                {
                    var act = () => mutant.AnswerAsync(Request(method, address), new OneAnswer(200, body));

                    await act.Should().NotThrowAsync($"{mutant.Name} got {body} from {method} {address}");
                }
            }
        }
    }

    private static Mutant Named(string name) => MutantBook.All().Single(mutant => mutant.Name == name);

    private static WireRequest Request(string method, string address) => new(method, address, [], default);

    private static string Text(WireAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);
}
