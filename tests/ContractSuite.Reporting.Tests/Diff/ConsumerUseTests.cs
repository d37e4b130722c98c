using System.Text.Json.Nodes;
using ContractSuite.Reporting.Diff;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>An integration is concerned by what it uses, and by nothing else.</summary>
public sealed class ConsumerUseTests : IDisposable
{
    private static readonly TargetModel Model = new()
    {
        Objects = [Type("person", "people"), Type("company", "companies")],
        Published = new PublishedSpecification
        {
            CoreOpenApi = JsonNode.Parse("""{"paths":{"/people":{"get":{},"post":{}},"/people/{id}":{"get":{}},"/people/groupBy":{"get":{}},"/companies":{"get":{}}}}""")!.AsObject(),
            CoreIntrospection = JsonNode.Parse(
                """
                {"types":[
                  {"kind":"OBJECT","name":"Query","fields":[{"name":"people","type":{"kind":"OBJECT","name":"Person"},"args":[{"name":"filter","type":{"kind":"INPUT_OBJECT","name":"PersonFilter"}}]},{"name":"companies","type":{"kind":"OBJECT","name":"Company"},"args":[]}]},
                  {"kind":"OBJECT","name":"Person","fields":[{"name":"city","type":{"kind":"SCALAR","name":"String"},"args":[]},{"name":"stage","type":{"kind":"ENUM","name":"Stage"},"args":[]},{"name":"age","type":{"kind":"SCALAR","name":"Int"},"args":[]}]},
                  {"kind":"OBJECT","name":"Company","fields":[]},
                  {"kind":"INPUT_OBJECT","name":"PersonFilter","inputFields":[{"name":"city","type":{"kind":"INPUT_OBJECT","name":"StringFilter"}}]},
                  {"kind":"INPUT_OBJECT","name":"StringFilter","inputFields":[]},
                  {"kind":"ENUM","name":"Stage","enumValues":[]}
                ]}
                """)!.AsObject(),
        },
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("consumer-").FullName;

    [Theory]
    [InlineData("type Person", "city", true)]
    [InlineData("type Person", "stage", true)]
    [InlineData("type Person", "age", false)]
    [InlineData("type Stage", "DONE", true)]
    [InlineData("type StringFilter", "like", true)]
    [InlineData("type Query", "people(filter)", true)]
    [InlineData("type Query", "companies", false)]
    [InlineData("type Company", "", false)]
    [InlineData("person.city", "", true)]
    [InlineData("person.age", "", false)]
    [InlineData("company.name", "", false)]
    public void A_GraphQL_integration_uses_what_its_documents_select(string subject, string where, bool isConcerned)
    {
        var use = ConsumerUse.Read(File("mine.graphql", "query Mine { people(filter: {city: {eq: \"x\"}}) { ...parts stage } } fragment parts on Person { city }"), Model);

        use.IsConcernedBy(Difference(subject, where)).Should().Be(isConcerned);
    }

    [Theory]
    [InlineData("GET /rest/people/{id}", true)]
    [InlineData("GET /rest/people", true)]
    [InlineData("GET /rest/people/groupBy", false)]
    [InlineData("POST /rest/people", false)]
    [InlineData("GET /rest/companies", false)]
    public void A_REST_integration_uses_the_operations_that_it_calls(string operation, bool isConcerned)
    {
        var use = ConsumerUse.Read(File("mine.http", "### all\nGET https://crm.example.com/rest/people?limit=10\n\nGET {{host}}/rest/people/8e2f6d2a-0000-4000-8000-000000000000\n"), Model);

        use.IsConcernedBy(Difference(operation, "/x") with { Operations = [operation] }).Should().Be(isConcerned);
    }

    [Theory]
    [InlineData("mine.graphql", "query {", "line 1: expected GraphQL, found an error")]
    [InlineData("mine.http", "hello", "expected at least one line such as 'GET https://crm.example.com/rest/people', found none.")]
    [InlineData("mine.txt", "", "ends in '.txt', expected .graphql or .http.")]
    public void A_file_that_cannot_be_read_says_why(string name, string text, string message)
    {
        var path = File(name, text);

        var act = () => ConsumerUse.Read(path, Model);

        act.Should().Throw<RecordException>().WithMessage($"*{message}*");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Difference Difference(string subject, string where) => new() { Rule = DifferenceRules.FieldRemoved, Subject = subject, Where = where, Before = "there", After = "absent" };

    private static ObjectModel Type(string singular, string plural) =>
        new() { Id = singular, Singular = singular, Plural = plural, GraphQLSingular = singular, GraphQLPlural = plural, Fields = [] };

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
