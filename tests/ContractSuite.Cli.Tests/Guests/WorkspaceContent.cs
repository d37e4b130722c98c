using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>
/// Everything that a workspace holds, read by a client that shares nothing with the suite: records, soft-deleted ones too, objects
/// and fields, views and their parts, webhooks, keys, and roles with what they may do.
/// </summary>
internal sealed class WorkspaceContent : IDisposable
{
    private const string Deleted = "&filter=deletedAt%5Bis%5D:NOT_NULL";

    private const string Roles = """{"query":"{ getRoles { id label description canUpdateAllSettings canReadAllObjectRecords canUpdateAllObjectRecords apiKeys { id name } objectPermissions { objectMetadataId } fieldPermissions { fieldMetadataId } } }"}""";

    private static readonly string[] Lists = ["views", "viewFields", "viewFilters", "viewSorts", "webhooks", "apiKeys"];

    private readonly HttpClient _http;
    private readonly string _base;

    public WorkspaceContent(IReadOnlyDictionary<string, string> environment)
    {
        _base = environment["TWENTY_BASE_URL"].TrimEnd('/');
        _http = new HttpClient();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", environment["TWENTY_API_KEY"]);
    }

    /// <summary>One line for each record and definition.</summary>
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

        foreach (var collection in Lists)
        {
            lines.AddRange((await GetAsync($"/rest/metadata/{collection}")).AsArray().Select(one => $"{collection} {one!.ToJsonString()}"));
        }

        lines.AddRange((await PostAsync("/metadata", Roles))["data"]!["getRoles"]!.AsArray().Select(role => $"role {role!.ToJsonString()}"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Something of the workspace's own, which no run may touch.</summary>
    public Task FillAsync(int count)
    {
        var people = new JsonArray([.. Enumerable.Range(1, count).Select(number => new JsonObject { ["name"] = new JsonObject { ["firstName"] = "Old", ["lastName"] = $"Hand {number}" } })]);
        return PostAsync("/rest/batch/people", people.ToJsonString());
    }

    /// <summary>Sends anything that somebody else might; throws when it is refused.</summary>
    public async Task<JsonNode> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        using var answer = (await _http.PostAsync(new Uri(_base + path), content, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
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
