using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.GraphQLApi;

/// <summary>What is written straight from the records as they are kept is what the engine makes of the same question; a fragment sends a document to the engine.</summary>
public sealed class WrittenAtOnceTests
{
    private static readonly string[] Objects = ["Company", "Person", "Opportunity", "Note", "Task", "Moon", "WorkspaceMember", "Attachment"];

    [Theory]
    [InlineData(null)]
    [InlineData("restricted")]
    public async Task Every_field_of_an_object_alike(string? key)
    {
        await using var sandbox = await SandboxClient.StartAsync();
        await FillAsync(sandbox);
        sandbox.As(key is null ? sandbox.Key : sandbox.Keys[key]);

        var compared = 0;
        foreach (var name in Objects)
        {
            var (root, roots) = (char.ToLowerInvariant(name[0]) + name[1..], name switch { "Company" => "companies", "Opportunity" => "opportunities", "Person" => "people", _ => char.ToLowerInvariant(name[0]) + name[1..] + "s" });
            var fields = await FieldsAsync(sandbox, name);
            var page = $"total: totalCount pageInfo {{ hasNextPage hasPreviousPage end: endCursor startCursor }} edges {{ cursor node {{ __typename again: id {fields} }} }}";
            var list = $"{{ {roots}(first: 2) {{ {page} }} other: {roots}(last: 1) {{ edges {{ cursor }} }} }}";
            var one = $"query($id: UUID) {{ {root}(filter: {{ id: {{ eq: $id }} }}) {{ {fields} }} }}";

            var atOnce = await sandbox.QueryAsync(list);
            var byEngine = await sandbox.QueryAsync(list.Replace(page, $"... on {name}Connection {{ {page} }}"));
            var id = new JsonObject { ["id"] = atOnce.Body!["data"]?[roots]?["edges"]?.AsArray().FirstOrDefault()?["node"]?["id"]?.ToString() };
            var oneAtOnce = await sandbox.QueryAsync(one, id);
            var oneByEngine = await sandbox.QueryAsync(one.Replace(fields, $"... on {name} {{ {fields} }}"), id.DeepClone().AsObject());

            atOnce.Body!.ToJsonString().Should().Be(byEngine.Body!.ToJsonString());
            oneAtOnce.Body!.ToJsonString().Should().Be(oneByEngine.Body!.ToJsonString());
            compared += oneAtOnce.Body["data"]?[root]?.AsObject().Count ?? 0;
        }

        compared.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("""{"x":"00000000-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"x":"no id"}""")]
    [InlineData("""{"x":5}""")]
    [InlineData("{}")]
    public async Task Refusals_alike(string variables)
    {
        await using var sandbox = await SandboxClient.StartAsync();
        await FillAsync(sandbox);
        const string Roots = "none: person(filter: {id: {eq: $x}}) { id } companies(first: 1) { totalCount } wrong: people(first: -1) { totalCount } again: people(filter: {id: {eq: $x}}) { totalCount }";

        var atOnce = await sandbox.QueryAsync($"query($x: UUID) {{ {Roots} }}", JsonNode.Parse(variables)!.AsObject());
        var byEngine = await sandbox.QueryAsync($"query($x: UUID) {{ ...all }} fragment all on Query {{ {Roots} }}", JsonNode.Parse(variables)!.AsObject());

        Known(atOnce.Body).Should().Be(Known(byEngine.Body));
        atOnce.Body!["errors"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_same_each_time_while_the_rate_limit_lets_it()
    {
        await using var sandbox = await SandboxClient.StartAsync(new SandboxOptions { RateLimit = new RateLimit(3, TimeSpan.FromDays(1)) });
        const string Query = "{ companies { totalCount } people { totalCount } }";

        var first = await sandbox.QueryAsync(Query);
        var second = await sandbox.QueryAsync(Query);

        first.Body!.ToJsonString().Should().Be("""{"data":{"companies":{"totalCount":0},"people":{"totalCount":0}}}""");
        second.Body!["data"]!.ToJsonString().Should().Be("""{"companies":{"totalCount":0},"people":null}""");
        second.Body["errors"]!.AsArray().Should().ContainSingle().Which!["message"]!.ToString().Should().Be("Limit reached (3 tokens per 86400000 ms)");
    }

    [Fact]
    public async Task A_number_beyond_all_numbers_is_told_beside_what_the_others_answer()
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.QueryAsync("query($x: Float) { people(filter: {position: {gt: $x}}) { totalCount } companies { totalCount } }", JsonNode.Parse("""{"x":1e400}""")!.AsObject());

        status.Should().Be(200);
        body!["data"]!.ToJsonString().Should().Be("""{"people":null,"companies":{"totalCount":0}}""");
        body["errors"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_filter_that_SQLite_finds_too_deep_is_told_as_a_fault_of_its_root()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var many = string.Join(", ", Enumerable.Range(0, 1100).Select(number => $"{{jobTitle: {{eq: \"{number}\"}}}}"));

        var (status, body) = await sandbox.QueryAsync($"{{ people(filter: {{or: [{many}]}}) {{ totalCount }} companies {{ totalCount }} }}");

        status.Should().Be(200);
        body!["data"]!.ToJsonString().Should().Be("""{"people":null,"companies":{"totalCount":0}}""");
        body["errors"]!.AsArray().Should().ContainSingle().Which!["message"]!.ToString().Should().Be("SQLite Error 1: 'Expression tree is too large (maximum depth 1000)'.");
    }

    /// <summary>An answer without the places in the document, in which the two documents differ.</summary>
    private static string Known(JsonNode? answer)
    {
        foreach (var error in answer!["errors"]?.AsArray() ?? [])
        {
            error!.AsObject().Remove("locations");
        }

        return answer.ToJsonString();
    }

    private static async Task FillAsync(SandboxClient sandbox)
    {
        var moon = await sandbox.SendAsync("POST", "/rest/metadata/objects", new JsonObject { ["nameSingular"] = "moon", ["namePlural"] = "moons", ["labelSingular"] = "Moon", ["labelPlural"] = "Moons" });
        var id = moon.Body!["data"]!["createOneObject"]!["id"]!.ToString();
        foreach (var type in new[] { "ARRAY", "BOOLEAN", "CURRENCY", "DATE", "DATE_TIME", "EMAILS", "LINKS", "NUMBER", "PHONES", "RATING", "RAW_JSON", "RICH_TEXT", "TEXT" })
        {
            await sandbox.SendAsync("POST", "/rest/metadata/fields", new JsonObject { ["objectMetadataId"] = id, ["type"] = type, ["name"] = $"my3d{type.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()}", ["label"] = $"My 3d {type}" });
        }

        await sandbox.SendAsync("POST", "/rest/batch/moons", JsonNode.Parse(
            """
            [{"name": "Io \" ü 😀 </script>", "my3darray": ["a", "b"], "my3dboolean": true, "my3dcurrency": {"amountMicros": 12500000, "currencyCode": "EUR"},
              "my3ddate": "2026-01-02", "my3ddatetime": "2026-01-02T03:04:05.678Z", "my3dnumber": 2.5, "my3drawjson": {"a": [1, {"b": null}]}, "my3drating": "RATING_3",
              "my3dphones": {"primaryPhoneNumber": "612345678", "primaryPhoneCallingCode": "+33", "primaryPhoneCountryCode": "FR", "additionalPhones": [{"number": "612345679", "callingCode": "+33", "countryCode": "FR"}]},
              "my3dlinks": {"primaryLinkUrl": "https://example.org", "secondaryLinks": [{"url": "https://example.com", "label": "x"}]}},
             {"name": "Europa"}, {"name": "Ganymede"}]
            """));
        var companies = await sandbox.SendAsync("POST", "/rest/batch/companies", JsonNode.Parse("""[{"name": "Acme", "annualRevenue": {"amountMicros": 1, "currencyCode": "USD"}}, {"name": "Beta"}]"""));
        await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["name"] = new JsonObject { ["firstName"] = "Ada" }, ["companyId"] = companies.Body!["data"]!["createCompanies"]![0]!["id"]!.ToString() });
        await sandbox.SendAsync("POST", "/rest/opportunities", new JsonObject { ["name"] = "Deal", ["stage"] = "MEETING" });
        await sandbox.SendAsync("POST", "/rest/notes", new JsonObject { ["title"] = "Note", ["bodyV2"] = new JsonObject { ["markdown"] = "# Head" } });
        await sandbox.SendAsync("POST", "/rest/tasks", new JsonObject { ["title"] = "Task" });
        await sandbox.SendAsync("POST", "/rest/attachments", new JsonObject { ["name"] = "File" });
    }

    /// <summary>The object's own fields with all their parts, as a selection.</summary>
    private static async Task<string> FieldsAsync(SandboxClient sandbox, string type)
    {
        var answer = await sandbox.QueryAsync($"{{ __type(name: \"{type}\") {{ fields {{ name type {{ kind name fields {{ name }} ofType {{ kind name fields {{ name }} ofType {{ name fields {{ name }} }} }} }} }} }} }}");
        return string.Join(' ', answer.Body!["data"]!["__type"]!["fields"]!.AsArray().Select(Selection).Where(selection => selection.Length > 0));

        static string Selection(JsonNode? field)
        {
            var parts = (field!["type"]!["fields"] ?? field["type"]!["ofType"]?["fields"] ?? field["type"]!["ofType"]?["ofType"]?["fields"])?.AsArray().Select(part => part!["name"]!.ToString()).ToList();
            return parts is null ? field["name"]!.ToString()
                : parts.Contains("id") || parts.Contains("edges") ? ""
                : $"{field["name"]} {{ __typename {string.Join(' ', parts)} }}";
        }
    }
}
