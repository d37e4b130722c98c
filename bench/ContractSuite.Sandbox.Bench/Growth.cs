using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Bench;

/// <summary>What requests cost, one after another, at some number of people: medians.</summary>
internal static class Growth
{
    private const int Repeats = 40;

    public static async Task<GrowthRow> RowAsync(Target target, int size)
    {
        var random = new Random(1);
        string Filter(string path, string value) => $"/rest/people?filter={Uri.EscapeDataString($"{path}[eq]:\"{value}\"")}";
        var one = await MedianAsync(_ => target.Http.GetAsync($"/rest/people/{People.Id(random.Next(size))}"));
        var email = await MedianAsync(_ => target.Http.GetAsync(Filter("emails.primaryEmail", People.Email(random.Next(size)))));
        var company = await MedianAsync(_ => target.Http.GetAsync(Filter("companyId", People.Company(random.Next(size)))));
        var title = await MedianAsync(_ => target.Http.GetAsync(Filter("jobTitle", $"Title {random.Next(1000)}")));
        var list = await MedianAsync(_ => target.Http.GetAsync("/rest/people"));
        var create = await MedianAsync(_ => target.Http.PostAsJsonAsync("/rest/people", Fresh()));
        var batch = await MedianAsync(_ => target.Http.PostAsJsonAsync("/rest/batch/people", new JsonArray([.. Enumerable.Range(0, 200).Select(_ => Fresh())])), repeats: 5);
        var memory = target.Memory;
        (await target.Http.DeleteAsync($"/rest/people?filter={Uri.EscapeDataString("jobTitle[eq]:fresh")}")).EnsureSuccessStatusCode();
        return new GrowthRow(size, one, email, company, title, list, create, batch, memory);
    }

    private static JsonNode? Fresh() => new JsonObject { ["jobTitle"] = "fresh", ["emails"] = new JsonObject { ["primaryEmail"] = $"{Guid.NewGuid():N}@example.org" } };

    private static async Task<double> MedianAsync(Func<int, Task<HttpResponseMessage>> ask, int repeats = Repeats)
    {
        var times = new List<double>();
        for (var turn = 0; turn < repeats; turn++)
        {
            var clock = Stopwatch.StartNew();
            using var response = (await ask(turn)).EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(repeats / 2);
    }
}
