using System.Text.Json.Nodes;
using ContractSuite.Target.Ledgers;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>What a sweep does with ledgers: of its own target, of others, of runs that go on.</summary>
public sealed class SweepTests : LeftBehind
{
    [Fact]
    public async Task With_no_ledger_nothing_is_left()
    {
        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept);
        Run.Out.Should().Be($"Nothing is left.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_dry_run_says_what_is_left_and_removes_nothing()
    {
        var id = await LeaveAPersonAsync(Workspace);

        var code = await Run.RunAsync("sweep", "--dry-run");

        code.Should().Be(ExitCode.Broken);
        Run.Out.Should().Contain($"  people {id}.").And.EndWith($"1 left.{Environment.NewLine}");
        (await Content.ReadAsync()).Should().Contain(line => line.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_run_left_is_removed_and_its_ledger_with_it()
    {
        var id = await LeaveAPersonAsync(Workspace);

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept);
        Run.Out.Should().Contain("  Removed.");
        (await Content.ReadAsync()).Should().NotContain(line => line.Contains(id, StringComparison.Ordinal));
        Directory.EnumerateFiles(Run.State).Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_a_run_can_make_is_removed()
    {
        SignIn();
        var before = await Content.ReadAsync();
        await LeaveOneOfEachKindAsync();
        (await Content.ReadAsync()).Should().NotEqual(before);

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept, Run.Out);
        Run.Out.ReplaceLineEndings("\n").Should().MatchRegex(
            @"^Run [a-z]{8} of .* left 7 in .*:\n  apiKeys .*\n  roles .*\n  webhooks .*\n  views .*\n  fields .*\n  objects .*\n  people .*\n  Removed\.\nNothing is left\.\n$");
        (await Content.ReadAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_view_is_removed_for_good_not_only_hidden()
    {
        SignIn();
        var before = await Content.ReadAsync();
        await LeaveOneOfEachKindAsync();
        var view = (await Content.ReadAsync()).Except(before).Single(line => line.StartsWith("views ", StringComparison.Ordinal) && line.Contains("\"icon\":\"IconFlask\"", StringComparison.Ordinal));
        var id = JsonNode.Parse(view["views ".Length..])!["id"]!.ToString();

        await Run.RunAsync("sweep");

        (await Content.PostAsync("/metadata", $$"""{"query":"mutation { destroyView(id: \"{{id}}\") }"}"""))["errors"]![0]!["message"]!.ToString().Should().Be("View to destroy not found");
    }

    [Fact]
    public async Task A_key_that_only_a_member_can_remove_is_told_with_what_to_set()
    {
        SignIn();
        await LeaveOneOfEachKindAsync();
        Run.Environment.Remove("TWENTY_USER_EMAIL");

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        Run.Out.Should().MatchRegex("  2 could not be removed:\\s+  apiKeys .*\\s+  roles .*\\s+  API keys are removed by a member alone\\. Set TWENTY_USER_EMAIL and TWENTY_USER_PASSWORD, and sweep again\\.");
    }

    [Fact]
    public async Task A_target_can_be_named_and_what_was_left_in_others_stays()
    {
        await LeaveAPersonAsync(Workspace);
        await File.WriteAllTextAsync(
            Path.Combine(Run.Folder, "contractsuite.json"),
            """{"targets":{"elsewhere":{"baseUrl":"https://crm.example.com","apiKey":"key"}}}""",
            TestContext.Current.CancellationToken);

        var code = await Run.RunAsync("sweep", "--target", "elsewhere");

        code.Should().Be(ExitCode.Kept);
        Run.Out.Should().Be($"Nothing is left.{Environment.NewLine}");
        Directory.EnumerateFiles(Run.State).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_left_in_another_workspace_of_the_same_server_stays_in_its_ledger()
    {
        await LeaveAPersonAsync("another-workspace");

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        Run.Out.Should().Contain("  There is no key for this target and workspace here. Set TWENTY_BASE_URL and TWENTY_API_KEY, or name it in contractsuite.json.");
        Directory.EnumerateFiles(Run.State).Should().ContainSingle();
    }

    [Fact]
    public async Task A_run_that_goes_on_is_left_alone()
    {
        using var ledger = Ledger.Begin(Run.State, Sandbox.BaseUrl, Workspace, DateTimeOffset.UnixEpoch);

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept);
        Run.Out.Should().StartWith($"{Path.GetFileName(ledger.Path)}: the run is still going on, or another sweep is at it. Left alone.");
    }

    /// <summary>As a run leaves it that was killed: a person in the workspace, and her id in a ledger.</summary>
    private async Task<string> LeaveAPersonAsync(string? workspace)
    {
        await Content.FillAsync(1);
        var person = (await Content.ReadAsync()).Single(line => line.Contains("Hand 1", StringComparison.Ordinal));
        var id = JsonNode.Parse(person["people ".Length..])!["id"]!.ToString();
        await LeaveALedgerAsync(
            workspace,
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[]}""",
            $$"""{"line":"made","intent":1,"ids":["{{id}}"]}""");
        return id;
    }
}
