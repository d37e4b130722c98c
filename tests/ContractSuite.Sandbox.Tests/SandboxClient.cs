using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests;

/// <summary>A sandbox with a client in front: the plainest there is, so that nothing of the suite stands between.</summary>
internal sealed class SandboxClient : IAsyncDisposable
{
    private readonly SandboxServer _server;
    private readonly HttpClient _http;

    private SandboxClient(SandboxServer server)
    {
        _server = server;
        _http = new HttpClient { BaseAddress = server.BaseUrl };
        As(server.OwnerKey);
    }

    public IReadOnlyDictionary<string, string> Keys => _server.Keys;

    public static async Task<SandboxClient> StartAsync(SandboxOptions? options = null) =>
        new(await SandboxServer.StartAsync(options ?? new SandboxOptions(), TestContext.Current.CancellationToken));

    /// <summary>The key, or token, that it asks with; null for none.</summary>
    public string? Key => _http.DefaultRequestHeaders.Authorization?.Parameter;

    public void As(string? key) => _http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);

    public async Task<(int Status, JsonNode? Body)> SendAsync(string method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>The status alone, of an answer that need not be JSON.</summary>
    public async Task<int> StatusAsync(string method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    public Task<(int Status, JsonNode? Body)> QueryAsync(string query, JsonObject? variables = null) =>
        SendAsync("POST", "/graphql", new JsonObject { ["query"] = query, ["variables"] = variables });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
