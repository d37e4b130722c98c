using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>Everything that a workspace holds, read by a client that shares nothing with the suite: definitions and records, soft-deleted ones too.</summary>
internal sealed class WorkspaceContent : IDisposable
{
    private const string Deleted = "&filter=deletedAt%5Bis%5D:NOT_NULL";

    private readonly HttpClient _http;
    private readonly string _base;

    public WorkspaceContent(IReadOnlyDictionary<string, string> environment)
    {
        _base = environment["TWENTY_BASE_URL"].TrimEnd('/');
        _http = new HttpClient();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", environment["TWENTY_API_KEY"]);
    }

    /// <summary>One line for each definition and record.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync()
    {
        var lines = new List<string>();
        var objects = (await GetAsync("/rest/metadata/objects?limit=200"))["data"]!["objects"]!.AsArray();
        foreach (var type in objects)
        {
            var plural = type!["namePlural"]!.ToString();
            lines.Add($"object {plural}: {string.Join(' ', type["fields"]!.AsArray().Select(field => field!["name"]!.ToString()).Order(StringComparer.Ordinal))}");
            lines.AddRange(await RecordsAsync(plural, ""));
            lines.AddRange(await RecordsAsync(plural, Deleted));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Something of the workspace's own, which no run may touch.</summary>
    public async Task FillAsync(int count)
    {
        var people = new JsonArray([.. Enumerable.Range(1, count).Select(number => new JsonObject { ["name"] = new JsonObject { ["firstName"] = "Old", ["lastName"] = $"Hand {number}" } })]);
        using var content = new StringContent(people.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        (await _http.PostAsync(new Uri($"{_base}/rest/batch/people"), content, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private async Task<List<string>> RecordsAsync(string plural, string filter)
    {
        var lines = new List<string>();
        for (var cursor = ""; ;)
        {
            var page = await GetAsync($"/rest/{plural}?limit=200{filter}{cursor}");
            lines.AddRange(page["data"]![plural]!.AsArray().Select(record => $"{plural} {record!.ToJsonString()}"));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                return lines;

            cursor = $"&starting_after={page["pageInfo"]!["endCursor"]}";
        }
    }

    private async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri(_base + path), TestContext.Current.CancellationToken))!;
}
