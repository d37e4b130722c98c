using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Records;
using ContractSuite.Target.Writes;

namespace ContractSuite.Target.Tests.Writes;

public sealed class WriteReaderTests
{
    private static readonly TargetModel Model = TargetModel.Empty with
    {
        Objects = [new ObjectModel { Id = "1", Singular = "person", Plural = "people", GraphQLSingular = "person", GraphQLPlural = "people", Fields = [] }],
    };

    [Theory]
    [InlineData("GET", "/rest/people", "")]
    [InlineData("GET", "/rest/metadata/objects", "")]
    [InlineData("POST", "/rest/people/duplicates", "")]
    [InlineData("POST", "/rest/people", "Create Record people")]
    [InlineData("POST", "/rest/people/20202020-0000-4000-8000-000000000000", "Create Record people")]
    [InlineData("POST", "/rest/batch/people", "Create Record people")]
    [InlineData("POST", "/rest/people?upsert=true", "Upsert Record people")]
    [InlineData("PATCH", "/rest/people/1", "Change Record people")]
    [InlineData("PATCH", "/rest/people/merge", "Change Record people")]
    [InlineData("PATCH", "/rest/restore/people?filter=x", "Change Record people")]
    [InlineData("DELETE", "/rest/people/1?soft_delete=true", "Change Record people")]
    [InlineData("DELETE", "/rest/people/1", "Remove Record people")]
    [InlineData("POST", "/rest/metadata/objects", "Create Definition objects")]
    [InlineData("POST", "/rest/metadata/views", "Create Definition views")]
    [InlineData("POST", "/rest/webhooks", "Create Definition webhooks")]
    [InlineData("PATCH", "/rest/metadata/fields/1", "Change Definition fields")]
    [InlineData("DELETE", "/rest/metadata/apiKeys/1", "Remove Definition apiKeys")]
    public void What_a_REST_request_writes_is_told_by_method_and_path(string method, string path, string expected) =>
        Told(RawRequest.Rest(Surface.RestCore, method, path, path)).Should().Be(expected);

    [Theory]
    [InlineData("query people { people { edges { node { id } } } }", "")]
    [InlineData("{ people { edges", "")]
    [InlineData("mutation createPerson($data: X) { createPerson(data: $data) { id } }", "Create Record people")]
    [InlineData("mutation { a: createPeople(data: [{ jobTitle: \"x\" }]) { id } }", "Create Record people")]
    [InlineData("query { createPerson(data: {}) { id } }", "Create Record people")]
    [InlineData("mutation { createPerson(data: {}, upsert: true) { id } }", "Upsert Record people")]
    [InlineData("mutation { deletePerson(id: \"1\") { id } }", "Change Record people")]
    [InlineData("mutation { destroyPeople(filter: {}) { id } updatePerson(id: \"1\", data: {}) { id } }", "Remove Record people, Change Record people")]
    public void What_a_GraphQL_document_writes_is_told_by_its_roots(string document, string expected) =>
        Told(GraphQLRequest.Create(Surface.GraphQLCore, "x", document, [])).Should().Be(expected);

    [Theory]
    [InlineData("mutation { createOneObject(input: {}) { id } }", "Create Definition objects")]
    [InlineData("mutation { createOneField(input: {}) { id } }", "Create Definition fields")]
    [InlineData("mutation { createOneRole(createRoleInput: {}) { id } }", "Create Definition roles")]
    [InlineData("mutation { createApiKey(input: {}) { id } }", "Create Definition apiKeys")]
    [InlineData("mutation { createCoreView(input: {}) { id } }", "Create Definition views")]
    [InlineData("mutation { createWebhook(input: {}) { id } }", "Create Definition webhooks")]
    [InlineData("mutation { deleteOneObject(input: {}) { id } }", "Remove Definition objects")]
    [InlineData("mutation { upsertObjectPermissions(input: {}) { id } }", "Change Definition objectPermissions")]
    [InlineData("mutation { signIn(email: \"a\", password: \"b\") { id } }", "")]
    [InlineData("query { getRoles { id } }", "")]
    public void What_a_GraphQL_document_defines_is_told_by_its_roots(string document, string expected) =>
        Told(GraphQLRequest.Create(Surface.GraphQLMetadata, "x", document, [])).Should().Be(expected);

    [Fact]
    public void A_record_is_traced_by_the_text_that_bears_the_mark()
    {
        var write = Read("""{"jobTitle":"Engineer","name":{"firstName":"Ada","lastName":"Lovelace abcdefgh"}}""");

        write.TracesOf("abcdefgh").Should().ContainSingle().Which.Should().Be(new ContractSuite.Target.Ledgers.Trace("name.lastName", null));
    }

    [Fact]
    public void Several_records_are_traced_only_if_each_is()
    {
        Read("""[{"jobTitle":"One abcdefgh"},{"name":{"firstName":"Two abcdefgh"}}]""").TracesOf("abcdefgh").Select(trace => trace.Path).Should().Equal("jobTitle", "name.firstName");
        Read("""[{"jobTitle":"One abcdefgh"},{"jobTitle":7}]""").TracesOf("abcdefgh").Should().BeEmpty();
    }

    [Fact]
    public void A_record_without_a_text_is_traced_by_the_ids_that_it_leads_to()
    {
        var write = Read("""{"noteId":"20202020-0000-4000-8000-000000000000"}""");

        write.TracesOf("abcdefgh").Should().ContainSingle().Which.Should().Be(new ContractSuite.Target.Ledgers.Trace("noteId", "20202020-0000-4000-8000-000000000000"));
    }

    [Fact]
    public void An_upsert_never_takes_a_record_of_somebody_else_for_the_runs_own()
    {
        var write = WriteReader.Read(RawRequest.Rest(Surface.RestCore, "POST", "/rest/people", "/rest/people?upsert=true"), Model).Single();

        Answered(write, "2020-01-01T00:00:00.000Z").Should().BeEmpty();
        Answered(write, "2026-11-24T10:00:00.000Z").Should().Equal("1");
    }

    private static IReadOnlyList<string>? Answered(Write write, string createdAt) => AnsweredIds.In(
        new Exchange
        {
            Id = "x1",
            Operation = new Operation(Surface.RestCore, "POST /rest/people"),
            Actor = "owner",
            Request = new ExchangeRequest { Method = "POST", Uri = new Uri("https://crm.example.com/rest/people"), Headers = [] },
            Response = new ExchangeResponse
            {
                Status = 201,
                Headers = [],
                Body = Encoding.UTF8.GetBytes(new JsonObject { ["data"] = new JsonObject { ["createPerson"] = new JsonObject { ["id"] = "1", ["createdAt"] = createdAt, ["updatedAt"] = "2026-11-24T10:00:00.000Z" } } }.ToJsonString()),
                BodyLength = 1,
            },
            Started = DateTimeOffset.UnixEpoch,
            Duration = TimeSpan.Zero,
        },
        write);

    private static Write Read(string body) =>
        WriteReader.Read(RawRequest.Rest(Surface.RestCore, "POST", "/rest/people", "/rest/people", Encoding.UTF8.GetBytes(body)), Model).Single();

    private static string Told(RawRequest request) =>
        string.Join(", ", WriteReader.Read(request, Model).Select(write => $"{write.Verb} {write.Kind} {write.Collection}"));
}
