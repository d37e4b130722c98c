using ContractSuite.Sandbox;

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
            .And.Contain("! other keys   none for restricted, expired, revoked, second: scenarios about them are skipped.")
            .And.Contain("✓ surfaces     REST and GraphQL, for records and definitions, and the documents of both.")
            .And.Contain("✓ rate limit   not set; Twenty's is 100 requests in 60 s, and the run learns the true one.")
            .And.MatchRegex(@"✓ run          \d+ scenarios, about \d+ requests that count against the limit, about \d+ minutes of waiting for it\.");
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
}
