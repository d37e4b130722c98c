using System.Text;
using ContractSuite.Sandbox;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>Secrets are planted wherever a target can put them, and looked for in whatever a run leaves, in every form.</summary>
public sealed class PlantedSecretsTests
{
    private const string Member = "grace.hopper+crm@corp.example.com";
    private const string WebhookSecret = "hush/webhook+4711==";
    private const string Header = "sso-header-0123456789abcdef";

    [Fact]
    public async Task No_secret_is_in_anything_that_a_run_leaves()
    {
        var ownerKey = "";
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Before = application => application.Use(next => context => PlantAsync(context, next, ownerKey)) },
            TestContext.Current.CancellationToken);
        ownerKey = sandbox.OwnerKey;
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        run.Environment["TWENTY_REVOKED_API_KEY"] = sandbox.Keys["revoked"];
        run.Environment["TWENTY_HEADERS"] = $"X-Sign-On: {Header}";

        await run.RunAsync("doctor");
        await run.RunAsync("verify", "--tags", "@auth or (@core and @smoke)");

        string[] texts = [run.Out, run.Error, .. Directory.EnumerateFiles(run.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText)];
        texts.Should().HaveCountGreaterThan(7);
        foreach (var secret in new[] { sandbox.OwnerKey, sandbox.Keys["revoked"], Member, WebhookSecret, Header })
        {
            foreach (var form in Forms(secret))
            {
                texts.Should().OnlyContain(text => !text.Contains(form, StringComparison.Ordinal), "{0} is secret", form);
            }
        }

        texts.Should().Contain(text => text.Contains("\"planted\"", StringComparison.Ordinal) || text.Contains("planted", StringComparison.Ordinal), "what is around a secret stays readable");
    }

    /// <summary>Into the bodies of errors and of people, and into headers.</summary>
    private static async Task PlantAsync(HttpContext context, RequestDelegate next, string key)
    {
        var wire = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        context.Response.Headers["X-Planted"] = $"planted {Convert.ToBase64String(Encoding.UTF8.GetBytes(key))} {Uri.EscapeDataString(Member)}";
        await next(context);
        context.Response.Body = wire;
        var text = Encoding.UTF8.GetString(buffer.ToArray());
        if (text.StartsWith('{'))
        {
            text = $$"""
                {"planted":{"userEmail":"{{Member}}","secret":"{{WebhookSecret}}","note":"{{Member}} {{key}} {{Uri.EscapeDataString(WebhookSecret)}}","basic":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes($"me:{Member}:{key}"))}}"},{{text[1..]}}
                """;
        }

        await wire.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }

    /// <summary>Written out here once more, so that the test does not believe what it tests.</summary>
    private static IEnumerable<string> Forms(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Convert.ToBase64String(bytes).TrimEnd('=')[..^1];
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + secret)).TrimEnd('=')[5..^2];
        yield return secret.Replace("+", "\\u002B", StringComparison.Ordinal);
    }
}
