using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Access;

/// <summary>What a test does as the sandbox's user.</summary>
internal static class Sessions
{
    /// <summary>Asks <c>/metadata</c>.</summary>
    public static async Task<(int Status, JsonNode Body)> AskAsync(this SandboxClient sandbox, string query)
    {
        var (status, body) = await sandbox.SendAsync("POST", "/metadata", new JsonObject { ["query"] = query });
        return (status, body!);
    }

    /// <summary>The token of a session.</summary>
    public static async Task<string> SignInAsync(this SandboxClient sandbox)
    {
        var (_, signedIn) = await sandbox.AskAsync(
            $"mutation {{ signIn(email: \"{SandboxServer.UserEmail}\", password: \"{SandboxServer.UserPassword}\") {{ availableWorkspaces {{ availableWorkspacesForSignIn {{ loginToken }} }} }} }}");
        var login = signedIn["data"]!["signIn"]!["availableWorkspaces"]!["availableWorkspacesForSignIn"]![0]!["loginToken"];
        var (_, tokens) = await sandbox.AskAsync(
            $"mutation {{ getAuthTokensFromLoginToken(loginToken: \"{login}\", origin: \"http://127.0.0.1\") {{ tokens {{ accessOrWorkspaceAgnosticToken {{ token }} }} }} }}");
        return tokens["data"]!["getAuthTokensFromLoginToken"]!["tokens"]!["accessOrWorkspaceAgnosticToken"]!["token"]!.ToString();
    }

    /// <summary>Asks <c>/metadata</c> as the user, and goes on with the key before.</summary>
    public static async Task<JsonNode> InSessionAsync(this SandboxClient sandbox, string query)
    {
        var before = sandbox.Key;
        sandbox.As(await sandbox.SignInAsync());
        var (_, body) = await sandbox.AskAsync(query);
        sandbox.As(before);
        body["errors"].Should().BeNull();
        return body["data"]!;
    }

    /// <summary>A new role and a key of it.</summary>
    public static async Task<(string Role, (string Id, string Token) Key)> KeyOfRoleAsync(this SandboxClient sandbox, string flags)
    {
        var role = (await sandbox.InSessionAsync($"mutation {{ createOneRole(createRoleInput: {{ label: \"narrow\", canBeAssignedToApiKeys: true, {flags} }}) {{ id }} }}"))["createOneRole"]!["id"]!.ToString();
        var id = (await sandbox.InSessionAsync($"mutation {{ createApiKey(input: {{ name: \"narrow\", expiresAt: \"2090-01-01T00:00:00Z\", roleId: \"{role}\" }}) {{ id }} }}"))["createApiKey"]!["id"]!.ToString();
        var token = (await sandbox.InSessionAsync($"mutation {{ generateApiKeyToken(apiKeyId: \"{id}\", expiresAt: \"2090-01-01T00:00:00Z\") {{ token }} }}"))["generateApiKeyToken"]!["token"]!.ToString();
        return (role, (id, token));
    }
}
