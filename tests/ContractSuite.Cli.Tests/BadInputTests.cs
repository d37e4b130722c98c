using System.Net;
using System.Net.Sockets;

namespace ContractSuite.Cli.Tests;

/// <summary>A user's mistake ends with one clear message and the exit code for it, never with a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public async Task An_unknown_option_is_named_with_the_way_to_help()
    {
        var code = await _run.RunAsync("verify", "--nope");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Be($"Unrecognized command or argument '--nope'.{Environment.NewLine}See 'contractsuite verify --help'.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_tag_expression_that_breaks_off_is_shown_with_what_was_expected()
    {
        var code = await _run.RunAsync("verify", "--tags", "@auth and");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Contain("expected a tag, 'not' or '(', found ')'. Example: @auth and not @writes.");
    }

    [Fact]
    public async Task Tags_that_no_scenario_has_are_no_success()
    {
        var code = await _run.RunAsync("verify", "--tags", "@unicorns");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Be($"No scenario has the tags @unicorns. A run without a scenario shows nothing; check --tags.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_base_url_with_a_path_of_the_api_is_told_to_lose_it()
    {
        _run.Environment["TWENTY_BASE_URL"] = "https://crm.example.com/graphql";
        _run.Environment["TWENTY_API_KEY"] = "key";

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Be($"TWENTY_BASE_URL is 'https://crm.example.com/graphql', expected an http(s) address of the server itself, such as https://crm.example.com. Remove the path.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_base_url_without_a_key_is_told_what_is_missing()
    {
        _run.Environment["TWENTY_BASE_URL"] = "https://crm.example.com";

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Be($"TWENTY_API_KEY is not set, but TWENTY_BASE_URL is; expected both for a target, or neither for the sandbox. Set TWENTY_API_KEY too.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_malformed_settings_file_is_named_with_its_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_run.Folder, "contractsuite.json"), "{\n  \"targets\": [\n", TestContext.Current.CancellationToken);

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().StartWith($"{Path.Combine(_run.Folder, "contractsuite.json")}, line ");
        _run.Error.Should().NotContain("   at ");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_target_that_cannot_be_used()
    {
        var port = FreePort();
        _run.Environment["TWENTY_BASE_URL"] = $"http://127.0.0.1:{port}";
        _run.Environment["TWENTY_API_KEY"] = "key";

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Error.Should().Be($"Nothing accepts connections at http://127.0.0.1:{port}: Connection refused. Is the server running, and is the port right?{Environment.NewLine}");
    }

    [Fact]
    public async Task A_wrong_key_is_a_target_that_cannot_be_used()
    {
        await using var sandbox = await ContractSuite.Sandbox.SandboxServer.StartAsync(new(), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = "not-a-key";

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Error.Should().Contain("refuses the key of TWENTY_API_KEY: Token invalid.");
        _run.Error.Should().NotContain("not-a-key");
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_named()
    {
        var code = await _run.RunAsync("report", "nowhere.ndjson");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Be($"There is no record at {Path.Combine(_run.Folder, "nowhere.ndjson")}, expected the run.ndjson that 'contractsuite verify' writes. Check the path.{Environment.NewLine}");
    }

    public void Dispose() => _run.Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
