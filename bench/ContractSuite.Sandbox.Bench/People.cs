using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Bench;

/// <summary>People as a CRM has them; the same number is the same person.</summary>
internal static class People
{
    private const int Batch = 200;
    private const int PeoplePerCompany = 50;

    public static string Email(int number) => $"person{number}@example.org";

    /// <summary>Ids are given, so that any of them can be asked for.</summary>
    public static string Id(int number) => $"00000000-0000-4000-8000-{number:d12}";

    public static string Company(int number) => $"00000000-0000-4000-9000-{number / PeoplePerCompany:d12}";

    /// <summary>Creates those that are still missing.</summary>
    public static async Task FillAsync(Target target, int size)
    {
        var there = (int)(await target.Http.GetFromJsonAsync<JsonNode>("/rest/people?limit=0"))!["totalCount"]!;
        for (var first = there; first < size; first += Batch)
        {
            var numbers = Enumerable.Range(first, Math.Min(Batch, size - first)).ToList();
            var companies = numbers.Where(number => number % PeoplePerCompany == 0).Select(number => (JsonNode?)new JsonObject { ["id"] = Company(number), ["name"] = $"Company {number}" });
            (await target.Http.PostAsJsonAsync("/rest/batch/companies", new JsonArray([.. companies]))).EnsureSuccessStatusCode();
            (await target.Http.PostAsJsonAsync("/rest/batch/people", new JsonArray([.. numbers.Select(Person)]))).EnsureSuccessStatusCode();
        }
    }

    private static JsonNode? Person(int number) => new JsonObject
    {
        ["id"] = Id(number),
        ["name"] = new JsonObject { ["firstName"] = $"First{number % 97}", ["lastName"] = $"Last{number}" },
        ["emails"] = new JsonObject { ["primaryEmail"] = Email(number) },
        ["jobTitle"] = $"Title {number % 1000}",
        ["companyId"] = Company(number),
    };
}
