using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Sandbox;

/// <summary>
/// What the sandbox acknowledged is in its file, whenever the process is killed; what it did not acknowledge is there as a whole
/// or not at all. Set CONTRACTSUITE_KILLS to the number of kills; 50 is what a release is held to.
/// </summary>
public sealed class KilledSandboxTests : IDisposable
{
    private const int Usual = 3;
    private const int BatchSize = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contractsuite-kill-");
    private readonly HashSet<string> _acknowledged = [];
    private int _batches;

    [Fact]
    public async Task Every_acknowledged_write_survives_a_kill_and_no_batch_is_there_in_part()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("CONTRACTSUITE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        var file = Path.Combine(_folder.FullName, "sandbox.db");
        var random = new Random(4);
        for (var kill = 0; kill < kills; kill++)
        {
            using var sandbox = await SandboxProcess.StartAsync(file, TestContext.Current.CancellationToken);
            await HoldsAsync(sandbox.Http);
            var writing = WriteAsync(sandbox.Http);
            await Task.Delay(random.Next(50, 600), TestContext.Current.CancellationToken);
            await sandbox.KillAsync();
            await writing;
        }

        using var last = await SandboxProcess.StartAsync(file, TestContext.Current.CancellationToken);
        await HoldsAsync(last.Http);
        _acknowledged.Should().NotBeEmpty("a run that writes nothing proves nothing");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes batches until the server is gone; remembers what was acknowledged.</summary>
    private async Task WriteAsync(HttpClient http)
    {
        try
        {
            while (true)
            {
                var mark = $"batch-{_batches++}";
                var people = new JsonArray([.. Enumerable.Range(0, BatchSize).Select(place => (JsonNode?)new JsonObject
                {
                    ["jobTitle"] = mark,
                    ["emails"] = new JsonObject { ["primaryEmail"] = $"{mark}-{place}@example.org" },
                })]);
                using var response = await http.PostAsJsonAsync("/rest/batch/people", people);
                var body = await response.Content.ReadFromJsonAsync<JsonNode>();
                _acknowledged.UnionWith(body!["data"]!["createPeople"]!.AsArray().Select(person => person!["id"]!.ToString()));
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or System.Text.Json.JsonException)
        {
            // Killed while it wrote: what was not acknowledged may be there or not.
        }
    }

    private async Task HoldsAsync(HttpClient http)
    {
        var (kept, batches, total) = (new HashSet<string>(), new Dictionary<string, int>(), 0);
        for (var cursor = ""; ;)
        {
            var page = (await http.GetFromJsonAsync<JsonNode>($"/rest/people?limit=200&starting_after={Uri.EscapeDataString(cursor)}"))!;
            foreach (var person in page["data"]!["people"]!.AsArray())
            {
                kept.Add(person!["id"]!.ToString());
                batches[person["jobTitle"]!.ToString()] = batches.GetValueOrDefault(person["jobTitle"]!.ToString()) + 1;
            }

            total = (int)page["totalCount"]!;
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                break;

            cursor = page["pageInfo"]!["endCursor"]!.ToString();
        }

        _acknowledged.Except(kept).Should().BeEmpty();
        batches.Where(batch => batch.Value != BatchSize).Should().BeEmpty();
        total.Should().Be(kept.Count);
    }
}
