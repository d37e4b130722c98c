using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ContractSuite.Cli.Doctor;
using ContractSuite.Sandbox;
using ContractSuite.Target.Settings;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>The doctor says in words what is right, what is wrong and what to do.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public async Task A_sound_target_is_told_with_what_a_run_will_cost()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;

        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.Should().Contain($"✓ address      {sandbox.BaseUrl.AbsoluteUri}")
            .And.Contain("✓ server       Twenty, sandbox.")
            .And.Contain("✓ key          accepted; the workspace has ")
            .And.Contain("! other keys   none for restricted, expired, revoked, roleless, former, second, limited: scenarios about them are skipped.")
            .And.Contain("✓ surfaces     REST and GraphQL, for records and definitions, and the documents of both.")
            .And.Contain("✓ rate limit   not set; Twenty's is 100 requests in 60 s, and the run learns the true one.")
            .And.MatchRegex(@"✓ run          \d+ scenarios, about \d+ requests that count against the limit, about \d+ minutes of waiting for it\.");
    }

    [Fact]
    public async Task Everything_is_looked_at_from_the_outside_in()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        Aim(sandbox);

        await _run.RunAsync("doctor", "--read-only");

        _run.Out.Split(Environment.NewLine).Where(line => line.Length > 15 && line[0] is '✓' or '!' or '✗').Select(line => line[2..15].Trim()).Should().Equal(
            "address", "name", "server", "clock", "key", "expiry", "role", "other keys", "surfaces", "rate limit", "skipped", "run");
    }

    [Fact]
    public async Task The_role_the_other_keys_and_the_limit_that_was_set_are_told()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        Aim(sandbox);
        _run.Environment["TWENTY_RATE_LIMIT"] = "50/10";
        foreach (var (actor, key) in sandbox.Keys)
        {
            _run.Environment[$"TWENTY_{actor.ToUpperInvariant()}_API_KEY"] = key;
        }

        await _run.RunAsync("doctor");

        _run.Out.Should().Contain("✓ role         Admin.")
            .And.Contain("✓ other keys   restricted, expired, revoked, roleless, former, second, limited.")
            .And.Contain("✓ rate limit   50 requests in 10 s, as set.");
    }

    [Fact]
    public async Task A_key_that_may_not_see_roles_is_told()
    {
        await using var sandbox = await AnsweringAsync(async (context, next) =>
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            var asksForRoles = (await reader.ReadToEndAsync(context.RequestAborted)).Contains("getRoles", StringComparison.Ordinal);
            context.Request.Body.Position = 0;
            await (asksForRoles
                ? context.Response.WriteAsync("""{"errors":[{"message":"Entity performing the request does not have permission","extensions":{"code":"FORBIDDEN"}}],"data":null}""")
                : next(context));
        });

        await _run.RunAsync("doctor");

        _run.Out.Should().Contain("! role         the key may not see roles.").And.Contain("Give the key a role that may do everything.");
    }

    [Theory]
    [InlineData(6, "Doubtful", "2026-12-07, 6 days left.")]
    [InlineData(30, "Good", "2026-12-31, 30 days left.")]
    public void The_days_of_a_key_are_counted(int days, string health, string told)
    {
        var today = new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
        var claims = $$"""{"workspaceId":"w","exp":{{today.AddDays(days).ToUnixTimeSeconds()}}}""";
        var settings = new TargetSettings { BaseUrl = new Uri("https://crm.example.com"), ApiKey = $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.signature" };

        var expiry = KeyHeld.Expiry(settings, new StandingClock(today));

        (expiry.Health.ToString(), expiry.Finding).Should().Be((health, told));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_told()
    {
        await using var sandbox = await AnsweringAsync(async (context, next) =>
        {
            context.Response.Headers.Date = DateTimeOffset.UtcNow.AddHours(-2).ToString("R", CultureInfo.InvariantCulture);
            await next(context);
        });

        await _run.RunAsync("doctor");

        _run.Out.Should().MatchRegex(@"! clock        7(19\d|20\d) s behind this machine\.").And.Contain("Set one of them right: keys expire by the server's clock.");
    }

    [Fact]
    public async Task Another_program_is_told_from_Twenty()
    {
        await using var sandbox = await AnsweringAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><title>Sign in</title></html>");
        });

        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Out.Should().Contain("✗ server       /client-config answers status 200, text/html; expected Twenty's configuration.")
            .And.Contain("Is there a sign-on page or another program before it?");
    }

    [Fact]
    public async Task Surfaces_that_cannot_be_reached_are_named()
    {
        await using var sandbox = await AnsweringAsync(async (context, next) =>
        {
            if (context.Request.Path == "/graphql" || context.Request.Path.StartsWithSegments("/rest/open-api/core"))
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else
                await next(context);
        });

        await _run.RunAsync("doctor");

        _run.Out.Should().Contain("! surfaces     not reachable: the core's document, GraphQL for records.").And.Contain("Is a proxy before the server that lets only some addresses through?");
    }

    [Fact]
    public async Task A_run_of_nothing_is_told_before_it_begins()
    {
        var code = await _run.RunAsync("doctor", "--read-only", "--tags", "@writes");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Out.Should().Contain("✗ run          no scenario is left to run.").And.Contain("Check --tags, and whether the target may be written to.");
    }

    [Fact]
    public async Task Without_settings_the_sandbox_is_examined()
    {
        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.Should().StartWith("No target is set: this is the embedded sandbox.");
    }

    [Fact]
    public async Task A_wrong_key_is_told_with_what_to_do()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = "not-a-key";

        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Out.Should().Contain("✗ key ").And.Contain("refuses the key of TWENTY_API_KEY: Token invalid.").And.Contain("A run needs a key of a role that may read the data model.");
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_told()
    {
        _run.Environment["TWENTY_BASE_URL"] = "http://crm.invalid";
        _run.Environment["TWENTY_API_KEY"] = "some-key";

        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Out.Should().Contain("! address      http://crm.invalid/ is not encrypted.").And.Contain("✗ name         crm.invalid does not resolve: ");
    }

    [Fact]
    public async Task What_is_read_only_is_told_with_its_count()
    {
        await _run.RunAsync("doctor", "--read-only");

        _run.Out.Should().MatchRegex(@"! skipped      \d+ scenarios\.").And.Contain("Nothing is written: --read-only was asked for.");
    }

    [Theory]
    [InlineData("doctor")]
    [InlineData("sweep")]
    [InlineData("verify")]
    public async Task Help_has_examples(string verb)
    {
        var code = await _run.RunAsync(verb, "--help");

        code.Should().Be(ExitCode.Kept);
        _run.Out.Should().Contain("Examples:").And.Contain($"contractsuite {verb}");
    }

    public void Dispose() => _run.Dispose();

    private void Aim(SandboxServer sandbox)
    {
        _run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
    }

    /// <summary>A sandbox with something before it.</summary>
    private async Task<SandboxServer> AnsweringAsync(Func<HttpContext, RequestDelegate, Task> answer)
    {
        var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Before = application => application.Use(next => context => answer(context, next)) },
            TestContext.Current.CancellationToken);
        Aim(sandbox);
        return sandbox;
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
