using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContractSuite.Sandbox;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>Secrets are planted wherever a target can put them, and looked for in whatever a run leaves, in every form.</summary>
public sealed partial class PlantedSecretsTests
{
    private const string Member = "grace.hopper+crm@corp.example.com";
    private const string WebhookSecret = "hush/webhook+4711==";
    private const string Header = "sso-header-0123456789abcdef";
    private const string ProxyPassword = "pr0xy/pass+word";

    [Fact]
    public async Task No_secret_is_in_anything_that_a_run_leaves()
    {
        var ownerKey = "";
        var issued = new ConcurrentBag<string>();
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Before = application => application.Use(next => context => PlantAsync(context, next, ownerKey, issued)) },
            TestContext.Current.CancellationToken);
        ownerKey = sandbox.OwnerKey;
        await using var proxy = new ForwardProxy(sandbox.BaseUrl, ProxyPassword);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        run.Environment["TWENTY_REVOKED_API_KEY"] = sandbox.Keys["revoked"];
        run.Environment["TWENTY_RESTRICTED_API_KEY"] = sandbox.Keys["restricted"];
        run.Environment["TWENTY_USER_EMAIL"] = SandboxServer.UserEmail;
        run.Environment["TWENTY_USER_PASSWORD"] = SandboxServer.UserPassword;
        run.Environment["TWENTY_HEADERS"] = $"X-Sign-On: {Header}";
        run.Environment["TWENTY_PROXY"] = proxy.Url;

        await run.RunAsync("doctor");
        await run.RunAsync("verify", "--tags", "@auth or (@core and @smoke) or (@metadata and @needs-webhooks)", "--update-deviations");
        await run.RunAsync("report", "out/run.ndjson", "--out", "again");
        await run.RunAsync("sweep");
        (run.Environment["TWENTY_API_KEY"], run.Environment["TWENTY_SECOND_API_KEY"]) = (sandbox.Keys["revoked"], sandbox.OwnerKey);
        await run.RunAsync("verify");

        string[] texts = [run.Out, run.Error, .. Directory.EnumerateFiles(run.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText)];
        texts.Should().HaveCountGreaterThan(20);
        run.Error.Should().Contain("planted", "a refused key ends the last run, in the target's own words");
        issued.Should().NotBeEmpty("the features about roles make keys");
        foreach (var secret in issued.Concat([sandbox.OwnerKey, sandbox.Keys["revoked"], sandbox.Keys["restricted"], SandboxServer.UserPassword, Member, WebhookSecret, Header, ProxyPassword]))
        {
            foreach (var form in Forms(secret))
            {
                texts.Should().OnlyContain(text => !text.Contains(form, StringComparison.Ordinal), "{0} is secret", form);
            }
        }

        texts.Should().Contain(text => text.Contains("planted", StringComparison.Ordinal), "what is around a secret stays readable");
    }

    [Fact]
    public async Task A_fault_of_the_program_itself_tells_no_secret()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var run = new CommandLineRun();
        run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        using var error = new StringWriter();
        using var broken = new BrokenConsole($"there is no place for {sandbox.OwnerKey}");

        var code = await CommandLine.RunAsync(
            ["doctor"],
            new Surroundings { Out = broken, Error = error, Environment = run.Environment, Folder = run.Folder },
            TestContext.Current.CancellationToken);

        code.Should().Be(ExitCode.Fault);
        error.ToString().Should().StartWith("A fault of contractsuite itself, please report it: System.NotSupportedException: there is no place for ***");
    }

    /// <summary>Into the bodies and the messages of errors, into whatever else is answered, and into headers; remembers the keys that are issued.</summary>
    private static async Task PlantAsync(HttpContext context, RequestDelegate next, string key, ConcurrentBag<string> issued)
    {
        var wire = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        context.Response.Headers["X-Planted"] = $"planted {Convert.ToBase64String(Encoding.UTF8.GetBytes(key))} {Uri.EscapeDataString(Member)}";
        await next(context);
        context.Response.Body = wire;
        var text = Encoding.UTF8.GetString(buffer.ToArray());
        if (Issued().Match(text) is { Success: true } match)
            issued.Add(match.Groups[1].Value);

        text = text.Replace("\"messages\":[\"", $"\"messages\":[\"planted {Member} {key} ", StringComparison.Ordinal);
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

    [GeneratedRegex("\"generateApiKeyToken\":\\{\"token\":\"([^\"]+)\"")]
    private static partial Regex Issued();

    /// <summary>Fails once.</summary>
    private sealed class BrokenConsole(string message) : StringWriter(CultureInfo.InvariantCulture)
    {
        private bool _hasFailed;

        public override void Write(string? value)
        {
            if (_hasFailed)
                return;

            _hasFailed = true;
            throw new NotSupportedException(message);
        }
    }
}
