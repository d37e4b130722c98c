using System.Text.RegularExpressions;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Tests.Capabilities;

/// <summary>What a version lacks is skipped because the target does not publish it, whatever its number is.</summary>
public sealed partial class CapabilityTests : IDisposable
{
    private static readonly string[] MissingWords =
    [
        "finding duplicates (…Duplicates)", "groups of records (…GroupBy)", "API keys (createApiKey)", "merging records (merge…)", "roles (getRoles)",
        "searching all objects (search)", "signing in (signIn)", "views (createView)", "webhooks (createWebhook)",
    ];

    private readonly CommandLineRun _run = new();

    [Fact]
    public async Task A_version_that_lacks_much_keeps_the_contract_and_is_not_asked_for_it()
    {
        var older = new OlderSandbox(
            root => MissingRoot().IsMatch(root),
            path => path.Split('/')[^1] is "duplicates" or "groupBy" or "merge" || path.StartsWith("/rest/metadata/view", StringComparison.Ordinal) || MissingPath().IsMatch(path));
        await using var sandbox = await older.StartAsync();
        Aim(sandbox);

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.Kept, _run.Out);
        foreach (var missing in MissingWords)
        {
            _run.Out.Should().MatchRegex($@"  \d+ skipped: The target does not offer {Regex.Escape(missing)}\.");
        }

        older.AskedAllTheSame.Should().BeEmpty();
    }

    [Fact]
    public async Task A_target_that_tells_no_schema_is_told_so()
    {
        var silent = new OlderSandbox(_ => true, _ => false);
        await using var sandbox = await silent.StartAsync();
        Aim(sandbox);

        await _run.RunAsync("verify", "--tags", "@needs-search");

        _run.Out.Should().Contain("  1 skipped: The target does not tell its GraphQL schema, so nobody knows whether it offers searching all objects (search).");
    }

    [Fact]
    public async Task The_doctor_counts_what_will_be_skipped_for_it()
    {
        var older = new OlderSandbox(root => root == "createWebhook", path => path.StartsWith("/rest/metadata/webhooks", StringComparison.Ordinal));
        await using var sandbox = await older.StartAsync();
        Aim(sandbox);

        var code = await _run.RunAsync("doctor");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.ReplaceLineEndings("\n").Should().MatchRegex(@"! skipped      \d+ scenarios\.\n +The target does not offer webhooks \(createWebhook\)\.");
    }

    [Fact]
    public async Task An_object_that_a_version_lacks_skips_what_is_about_it()
    {
        await WriteOwnAsync("""
            Feature: Own
              Scenario: A unicorn
                Given a unicorn in the workspace
              Scenario: A person
                Given a person in the workspace
            """);

        var code = await _run.RunAsync("verify", "--features", "own", "--tags", "@own");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.Should().Contain("  1 skipped: The target has no object 'unicorn'.");
    }

    [Fact]
    public async Task A_standard_field_that_a_version_lacks_skips_what_is_about_it()
    {
        await WriteOwnAsync("""
            Feature: Own
              Scenario: A table
                Given these companies:
                  | name       | job title  |
                  | Analytical | Programmer |
              Scenario: A condition
                Given these companies:
                  | name       |
                  | Analytical |
                When the companies are asked for over REST by each of these conditions:
                  | condition                                 | finds  |
                  | due day is after 2030-01-31T00:00:00Z     | nobody |
              Scenario: A person
                Given these people:
                  | name | job title  |
                  | Ada  | Programmer |
            """);

        var code = await _run.RunAsync("verify", "--features", "own", "--tags", "@own");

        code.Should().Be(ExitCode.Kept, _run.Out);
        _run.Out.Should().Contain("1 passed, 0 failed, 2 skipped.")
            .And.Contain("  1 skipped: The target has no field 'jobTitle' of 'company'.")
            .And.Contain("  1 skipped: The target has no field 'dueAt' of 'company'.");
    }

    [Fact]
    public async Task A_capability_that_there_is_not_is_a_mistake_in_the_feature()
    {
        await WriteOwnAsync("""
            @needs-unicorns
            Feature: Own
              Scenario: A person
                Given a person in the workspace
            """);

        var code = await _run.RunAsync("verify", "--features", "own", "--tags", "@own");

        code.Should().Be(ExitCode.Broken);
        _run.Out.Should().Contain("@needs-unicorns asks for no capability, expected one of: @needs-duplicates, @needs-groups, ");
    }

    public void Dispose() => _run.Dispose();

    private void Aim(SandboxServer sandbox)
    {
        _run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        _run.Environment["TWENTY_USER_EMAIL"] = SandboxServer.UserEmail;
        _run.Environment["TWENTY_USER_PASSWORD"] = SandboxServer.UserPassword;
        foreach (var (actor, key) in sandbox.Keys)
        {
            _run.Environment[$"TWENTY_{actor.ToUpperInvariant()}_API_KEY"] = key;
        }
    }

    private Task WriteOwnAsync(string feature)
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "own"));
        return File.WriteAllTextAsync(Path.Combine(_run.Folder, "own", "own.feature"), $"@own\n{feature}", TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("(Duplicates|GroupBy|^merge.+|^apiKeys?|^.+ApiKeys?|Roles?|^search|signIn|Views?|View[A-Z].*|[wW]ebhooks?)$")]
    private static partial Regex MissingRoot();

    [GeneratedRegex("^/rest/(metadata/)?(webhooks|apiKeys)")]
    private static partial Regex MissingPath();
}
