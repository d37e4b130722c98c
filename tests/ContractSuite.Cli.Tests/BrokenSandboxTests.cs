using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests;

/// <summary>
/// Each breakage is a regression that a release might bring: put before a sandbox that is else whole, it must make verify
/// fail with a finding that names rule, operation, expected and actual.
/// </summary>
public sealed class BrokenSandboxTests
{
    private const string PersonById = "/rest/people/";

    [Fact]
    public async Task The_whole_sandbox_keeps_the_contract()
    {
        using var run = new CommandLineRun();

        var code = await VerifyAsync(run, "@smoke", answer => answer);

        code.Should().Be(ExitCode.Kept);
        run.Out.Should().Contain("The contract is kept.").And.Contain("0 findings");
    }

    [Fact]
    public Task A_wrong_status_is_found() => Finds(
        "CS0201 GET /rest/people: expected status 401, found status 403",
        "@auth",
        answer => answer.Status == 401 ? answer with { Status = 403 } : answer);

    [Fact]
    public Task A_missing_field_is_found() => Finds(
        "CS0301 GET /rest/people/{id}: expected the property 'jobTitle', found no such property at /data/person",
        "@core",
        answer => answer.IsRead ? answer.With(body => body["data"]!["person"]!.AsObject().Remove("jobTitle")) : answer);

    [Fact]
    public Task An_unknown_field_is_found() => Finds(
        "CS0301 GET /rest/people/{id}: expected no property that the metadata does not know, found the property 'shoeSize' at /data/person",
        "@core",
        answer => answer.IsRead ? answer.With(body => body["data"]!["person"]!["shoeSize"] = 46) : answer);

    [Fact]
    public Task A_wrong_type_is_found() => Finds(
        "CS0301 GET /rest/people/{id}: expected string, found 7 at /data/person/jobTitle",
        "@core",
        answer => answer.IsRead ? answer.With(body => body["data"]!["person"]!["jobTitle"] = 7) : answer);

    [Fact]
    public Task A_wrong_envelope_is_found() => Finds(
        "CS0301 GET /rest/people/{id}: expected the property 'person', found no such property at /data",
        "@core",
        answer => answer.IsRead ? answer.With(body => body["data"] = new JsonObject { ["people"] = body["data"]!["person"]!.DeepClone() }) : answer);

    [Fact]
    public Task A_page_flag_that_lies_is_found() => Finds(
        "CS0402 GET /rest/companies: expected hasNextPage true with 2 of 5 records, found hasNextPage false at /pageInfo/hasNextPage",
        "@core",
        answer => answer.Path == "/rest/companies" && answer.Body?["pageInfo"] is not null ? answer.With(body => body["pageInfo"]!["hasNextPage"] = false) : answer);

    [Fact]
    public Task A_total_that_is_too_small_is_found() => Finds(
        "CS0401 GET /rest/companies: expected a totalCount of at least",
        "@core",
        answer => answer.Path == "/rest/companies" && answer.Body?["totalCount"] is not null ? answer.With(body => body["totalCount"] = 0) : answer);

    [Fact]
    public Task A_write_that_is_lost_is_found() => Finds(
        "CS0503 GET /rest/people/{id}: expected the person",
        "@core",
        answer => answer.IsRead ? answer.Refused(404, """{"statusCode":404,"error":"NotFoundException","messages":["Record not found"]}""") : answer);

    [Fact]
    public Task A_value_that_is_changed_on_the_way_is_found() => Finds(
        "CS0501 POST /rest/people: expected ",
        "@core",
        answer => answer.IsCreation ? answer.With(body => body["data"]!["createPerson"]!["jobTitle"] = "Someone else") : answer);

    [Fact]
    public Task An_update_that_touches_more_is_found() => Finds(
        "CS0502 PATCH /rest/people/{id}: expected jobTitle as before",
        "@core",
        answer => answer.Body?["data"]?["updatePerson"] is not null ? answer.With(body => body["data"]!["updatePerson"]!["jobTitle"] = "Demoted") : answer);

    [Fact]
    public Task A_server_error_is_found() => Finds(
        "CS0102 GET /rest/people/{id}: expected a status below 500, found status 500",
        "@core",
        answer => answer.IsRead ? answer.Refused(500, """{"statusCode":500,"error":"InternalServerErrorException","messages":["Data validation error."]}""") : answer);

    [Fact]
    public Task A_page_that_is_no_JSON_is_found() => Finds(
        "CS0103 GET /rest/people/{id}: expected a JSON body, found ",
        "@core",
        answer => answer.IsRead ? answer.Refused(200, "<html>Bad gateway</html>") : answer);

    [Fact]
    public Task A_stack_trace_in_an_error_is_found() => Finds(
        "CS0110 POST /rest/people: expected an error in the words of the API, found 'at PersonService.create (/app/dist/person.js:10:5)'",
        "@core",
        answer => answer is { Status: 400, Path: "/rest/people" }
            ? answer.Refused(400, """{"statusCode":400,"error":"Error","messages":["x at PersonService.create (/app/dist/person.js:10:5)"]}""")
            : answer);

    [Fact]
    public Task A_GraphQL_field_that_is_missing_is_found() => Finds(
        "CS0303 query person: expected the selected field 'jobTitle', found no such field at /data/person",
        "@core",
        answer => answer.Body?["data"]?["person"] is JsonObject && answer.Path == "/graphql" ? answer.With(body => body["data"]!["person"]!.AsObject().Remove("jobTitle")) : answer);

    [Fact]
    public Task Data_for_a_stranger_is_found() => Finds(
        "CS0202 GET /rest/people: expected no data, found data: people at /data",
        "@auth",
        answer => answer is { Status: 401, Path: "/rest/people" } ? answer.Refused(401, """{"data":{"people":[]}}""") : answer);

    private static async Task Finds(string finding, string tags, Func<BrokenAnswer, BrokenAnswer> breakage)
    {
        using var run = new CommandLineRun();

        var code = await VerifyAsync(run, tags, breakage);

        code.Should().Be(ExitCode.Broken);
        run.Out.Should().Contain(finding);
        run.Artefact("summary.json").Should().Contain(finding[..6]);
    }

    private static async Task<ExitCode> VerifyAsync(CommandLineRun run, string tags, Func<BrokenAnswer, BrokenAnswer> breakage)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Before = application => application.Use(next => context => BreakAsync(context, next, breakage)) },
            TestContext.Current.CancellationToken);
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        return await run.RunAsync("verify", "--tags", tags, "--seed", "1");
    }

    /// <summary>Lets the sandbox answer, then breaks what it answered; what cannot be parsed or does not concern passes as it is.</summary>
    private static async Task BreakAsync(HttpContext context, RequestDelegate next, Func<BrokenAnswer, BrokenAnswer> breakage)
    {
        var wire = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        context.Response.Body = wire;

        var answer = breakage(new BrokenAnswer(context.Request.Method, context.Request.Path, context.Response.StatusCode, Encoding.UTF8.GetString(buffer.ToArray())));
        context.Response.StatusCode = answer.Status;
        await wire.WriteAsync(Encoding.UTF8.GetBytes(answer.Text), context.RequestAborted);
    }

    private sealed record BrokenAnswer(string Method, string Path, int Status, string Text)
    {
        public JsonObject? Body { get; } = Text.StartsWith('{') ? JsonNode.Parse(Text) as JsonObject : null;

        public bool IsRead => Method == "GET" && Path.StartsWith(PersonById, StringComparison.Ordinal) && Body?["data"]?["person"] is JsonObject;

        public bool IsCreation => Method == "POST" && Path == "/rest/people" && Body?["data"]?["createPerson"] is JsonObject;

        public BrokenAnswer With(Action<JsonObject> change)
        {
            var body = (JsonObject)Body!.DeepClone();
            change(body);
            return this with { Text = body.ToJsonString() };
        }

        public BrokenAnswer Refused(int status, string text) => this with { Status = status, Text = text };
    }
}
