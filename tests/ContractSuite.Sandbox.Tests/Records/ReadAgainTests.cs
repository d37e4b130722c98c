using System.Text.Json.Nodes;
using CsCheck;

namespace ContractSuite.Sandbox.Tests.Records;

/// <summary>The law of reading again: whatever was done since, a record is told as it is now, by each way of asking for it.</summary>
public sealed class ReadAgainTests
{
    private const int Samples = 40;
    private const int People = 3;

    private const string List = "people(first: 60) { totalCount edges { node { id jobTitle } } }";

    /// <summary>What can be done to one of a few people.</summary>
    private enum Deed
    {
        Update,
        UpdateInVain,
        SoftDelete,
        Restore,
        Destroy,
        Create,
        UpdateMany,
        UpdateByGraphQL,
        LoseTheCompany,
    }

    [Fact]
    public async Task As_it_is_now_after_anything_that_was_done()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        string[] ids = [.. Enumerable.Range(0, People).Select(number => $"00000000-0000-4000-8000-{number:d12}")];

        await Gen.Select(Gen.Enum<Deed>(), Gen.Int[0, People - 1]).Array[1, 8].SampleAsync(async deeds =>
        {
            var model = new SortedDictionary<string, (string Title, bool IsDeleted)>(StringComparer.Ordinal);
            foreach (var id in ids)
            {
                await sandbox.SendAsync("DELETE", $"/rest/people/{id}");
                await DoAsync(sandbox, Deed.Create, id, "new", model);
            }

            foreach (var ((deed, person), turn) in deeds.Select((deed, turn) => (deed, turn)))
            {
                await ToldAsync(sandbox, model);
                await DoAsync(sandbox, deed, ids[person], $"turn {turn}", model);
            }

            await ToldAsync(sandbox, model);
        }, iter: Samples, threads: 1);
    }

    private static async Task DoAsync(SandboxClient sandbox, Deed deed, string id, string title, SortedDictionary<string, (string Title, bool IsDeleted)> model)
    {
        var (isThere, isDeleted) = (model.ContainsKey(id), model.TryGetValue(id, out var known) && known.IsDeleted);
        switch (deed)
        {
            case Deed.Update when isThere && !isDeleted:
                (await sandbox.SendAsync("PATCH", $"/rest/people/{id}", new JsonObject { ["jobTitle"] = title })).Status.Should().Be(200);
                model[id] = (title, false);
                break;
            case Deed.UpdateInVain when isThere && !isDeleted:
                // The first of the batch is written and then undone, as the second cannot be.
                (await sandbox.SendAsync("POST", "/rest/batch/people?upsert=true", new JsonArray(new JsonObject { ["id"] = id, ["jobTitle"] = title }, new JsonObject { ["companyId"] = Guid.NewGuid().ToString() }))).Status.Should().Be(400);
                break;
            case Deed.SoftDelete when isThere && !isDeleted:
                (await sandbox.SendAsync("DELETE", $"/rest/people/{id}?soft_delete=true")).Status.Should().Be(200);
                model[id] = (known.Title, true);
                break;
            case Deed.Restore when isDeleted:
                (await sandbox.SendAsync("PATCH", $"/rest/restore/people/{id}")).Status.Should().Be(200);
                model[id] = (known.Title, false);
                break;
            case Deed.Destroy when isThere:
                (await sandbox.SendAsync("DELETE", $"/rest/people/{id}")).Status.Should().Be(200);
                model.Remove(id);
                break;
            case Deed.UpdateMany:
                (await sandbox.SendAsync("PATCH", "/rest/people?filter=jobTitle%5Bneq%5D:nobody", new JsonObject { ["jobTitle"] = title })).Status.Should().Be(200);
                foreach (var (other, _) in model.Where(person => !person.Value.IsDeleted).ToList())
                {
                    model[other] = (title, false);
                }

                break;
            case Deed.UpdateByGraphQL when isThere && !isDeleted:
                (await sandbox.QueryAsync($"mutation {{ updatePerson(id: \"{id}\", data: {{jobTitle: \"{title}\"}}) {{ id }} }}")).Body!["errors"].Should().BeNull();
                model[id] = (title, false);
                break;
            case Deed.LoseTheCompany when isThere && !isDeleted:
                var company = (await sandbox.SendAsync("POST", "/rest/companies", new JsonObject())).Body!["data"]!["createCompany"]!["id"]!.ToString();
                (await sandbox.SendAsync("PATCH", $"/rest/people/{id}", new JsonObject { ["companyId"] = company })).Status.Should().Be(200);
                (await CompanyOfAsync(sandbox, id)).Should().Be(company);
                (await sandbox.SendAsync("DELETE", $"/rest/companies/{company}")).Status.Should().Be(200);
                (await CompanyOfAsync(sandbox, id)).Should().BeNull();
                break;
            case Deed.Create when !isThere:
                (await sandbox.SendAsync("POST", "/rest/people", new JsonObject { ["id"] = id, ["jobTitle"] = title })).Status.Should().Be(201);
                model[id] = (title, false);
                break;
        }
    }

    /// <summary>One by one and as lists, over REST, and over GraphQL by a document that is always the same and by one that only the engine answers.</summary>
    private static async Task ToldAsync(SandboxClient sandbox, SortedDictionary<string, (string Title, bool IsDeleted)> model)
    {
        string[] expected = [.. model.Where(person => !person.Value.IsDeleted).Select(person => $"{person.Key} {person.Value.Title}")];

        var rest = (await sandbox.SendAsync("GET", "/rest/people?limit=60")).Body!;
        rest["data"]!["people"]!.AsArray().Select(Told).Should().Equal(expected);
        rest["totalCount"]!.GetValue<int>().Should().Be(expected.Length);
        foreach (var query in new[] { $"{{ {List} }}", $"{{ ...all }} fragment all on Query {{ {List} }}" })
        {
            var page = (await sandbox.QueryAsync(query)).Body!["data"]!["people"]!;
            page["edges"]!.AsArray().Select(edge => Told(edge!["node"])).Should().Equal(expected);
            page["totalCount"]!.GetValue<int>().Should().Be(expected.Length);
        }

        foreach (var (id, (title, isDeleted)) in model)
        {
            var one = await sandbox.SendAsync("GET", $"/rest/people/{id}");
            one.Status.Should().Be(isDeleted ? 404 : 200);
            one.Body!["data"]?["person"]?["jobTitle"]?.ToString().Should().Be(title);
            (await sandbox.QueryAsync($"{{ person(filter: {{id: {{eq: \"{id}\"}}}}) {{ jobTitle }} }}")).Body!["data"]!["person"]?["jobTitle"]?.ToString().Should().Be(isDeleted ? null : title);
        }
    }

    private static async Task<string?> CompanyOfAsync(SandboxClient sandbox, string id) =>
        (await sandbox.QueryAsync($"{{ people(filter: {{id: {{in: [\"{id}\"]}}}}) {{ edges {{ node {{ companyId }} }} }} }}")).Body!["data"]!["people"]!["edges"]![0]!["node"]!["companyId"]?.ToString();

    private static string Told(JsonNode? person) => $"{person!["id"]} {person["jobTitle"]}";
}
