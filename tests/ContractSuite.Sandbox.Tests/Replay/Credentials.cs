using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The <c>Authorization</c> header of each credential that the recorder carried.</summary>
internal sealed class Credentials(SandboxServer sandbox, HttpClient http, Correspondence ids)
{
    private string? _session;
    private string? _restricted;

    /// <summary>The header's value; null for none.</summary>
    public async Task<string?> HeaderAsync(Recording recording)
    {
        var key = sandbox.OwnerKey;
        return recording.Credential switch
        {
            "valid" => $"Bearer {key}",
            "session" => $"Bearer {await SessionAsync()}",
            "lower-case-scheme" => $"bearer {key}",
            "restricted" => $"Bearer {await RestrictedAsync(recording.Group)}",
            "none" => null,
            "garbage" => "Bearer garbage",
            "empty-bearer" => "Bearer ",
            "basic" => "Basic dXNlcjpwYXNz",
            "no-scheme" => key,
            "tampered" => $"Bearer {Tampered(key)}",
            "expired-and-tampered" => $"Bearer {Tampered(sandbox.Keys["expired"])}",
            var other => throw new InvalidOperationException($"The recordings have a credential '{other}' that the replay does not know."),
        };
    }

    private async Task<string> SessionAsync()
    {
        if (_session is not null)
            return _session;

        var signedIn = await AskAsync(null, $"mutation {{ signIn(email: \"{SandboxServer.UserEmail}\", password: \"{SandboxServer.UserPassword}\") {{ availableWorkspaces {{ availableWorkspacesForSignIn {{ loginToken }} }} }} }}");
        var login = signedIn["signIn"]!["availableWorkspaces"]!["availableWorkspacesForSignIn"]![0]!["loginToken"];
        var tokens = await AskAsync(null, $"mutation {{ getAuthTokensFromLoginToken(loginToken: \"{login}\", origin: \"http://127.0.0.1\") {{ tokens {{ accessOrWorkspaceAgnosticToken {{ token }} }} }} }}");
        return _session = tokens["getAuthTokensFromLoginToken"]!["tokens"]!["accessOrWorkspaceAgnosticToken"]!["token"]!.ToString();
    }

    /// <summary>The token of the key that the group made; how the recorder got it is not in the recordings.</summary>
    private async Task<string> RestrictedAsync(string group)
    {
        if (_restricted is not null)
            return _restricted;

        var key = Recording.Read(group).Select(recording => (recording.Body as JsonObject)?["data"]?["createApiKey"]?["id"]).OfType<JsonNode>().First();
        var made = await AskAsync(await SessionAsync(), $"mutation {{ generateApiKeyToken(apiKeyId: \"{ids.Translated(key.ToString())}\", expiresAt: \"2090-01-01T00:00:00Z\") {{ token }} }}");
        return _restricted = made["generateApiKeyToken"]!["token"]!.ToString();
    }

    private async Task<JsonNode> AskAsync(string? token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/metadata")
        {
            Content = new StringContent(new JsonObject { ["query"] = query }.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
        };
        using var response = await http.SendAsync(request);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return body["data"] ?? throw new InvalidOperationException($"The sandbox refused the replay's own request: {body.ToJsonString()}");
    }

    /// <summary>The same claims with another signature.</summary>
    private static string Tampered(string token)
    {
        var dot = token.LastIndexOf('.');
        return token[..(dot + 1)] + new string([.. token[(dot + 1)..].Reverse()]);
    }
}
