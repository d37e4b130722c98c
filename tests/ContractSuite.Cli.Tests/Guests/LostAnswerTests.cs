using System.Text.Json.Nodes;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>What a sweep makes of requests whose answer never came: the target may have done them, or not.</summary>
public sealed class LostAnswerTests : LeftBehind
{
    [Fact]
    public async Task What_an_answer_that_never_came_may_have_made_is_found_by_the_runs_mark()
    {
        await Content.FillAsync(2);
        var before = await Content.ReadAsync();
        await Content.PostAsync("/rest/people", """{"name":{"firstName":"Ada","lastName":"Lovelace abcdefgh"}}""");
        await Content.PostAsync("/rest/metadata/webhooks", """{"targetUrl":"https://example.org/abcdefgh","operations":["person.created"]}""");
        await LeaveALedgerAsync(
            Workspace,
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[{"path":"name.lastName"}]}""",
            """{"line":"intended","intent":2,"kind":"definition","collection":"webhooks","actor":"owner","traces":[]}""",
            """{"line":"intended","intent":3,"kind":"definition","collection":"views","actor":"owner","traces":[]}""");

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept, Run.Out);
        Run.Out.ReplaceLineEndings("\n").Should().EndWith("""
              views: one that the target may have created, its answer never came.
              webhooks: one that the target may have created, its answer never came.
              people: one that the target may have created, its answer never came.
              Removed.
            Nothing is left.

            """.ReplaceLineEndings("\n"));
        (await Content.ReadAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task A_bad_request_without_an_answer_made_nothing_when_nobody_is_younger_than_the_run()
    {
        await Content.FillAsync(2);
        var before = await Content.ReadAsync();
        await LeaveALedgerAsync(
            Workspace,
            $$"""{"line":"seen","collection":"people","newest":"{{NewestOf(before)}}"}""",
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[{"path":"jobTitle"}]}""",
            """{"line":"intended","intent":2,"kind":"record","collection":"people","actor":"owner","traces":[]}""");
        await Content.PostAsync("/rest/people", """{"jobTitle":"Countess abcdefgh"}""");

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Kept, Run.Out);
        Run.Out.ReplaceLineEndings("\n").Should().EndWith("""
              people: one that the target may have created, its answer never came.
              people: one that the target may have created, its answer never came.
              Removed.
            Nothing is left.

            """.ReplaceLineEndings("\n"));
        (await Content.ReadAsync()).Should().Equal(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bad_request_without_an_answer_stays_told_when_somebody_may_be_of_it(bool isYoungerThanTheRun)
    {
        await Content.FillAsync(1);
        string[] seen = isYoungerThanTheRun ? [$$"""{"line":"seen","collection":"people","newest":"{{NewestOf(await Content.ReadAsync())}}"}"""] : [];
        await LeaveALedgerAsync(Workspace, [.. seen, """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[]}"""]);
        await Content.FillAsync(1);
        var before = await Content.ReadAsync();

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        Run.Out.ReplaceLineEndings("\n").Should().EndWith("""
              1 could not be removed:
              people: one that the target may have created, its answer never came.
            1 left.

            """.ReplaceLineEndings("\n"));
        (await Content.ReadAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task How_the_records_of_an_object_were_is_in_the_ledger_before_they_are_written_to()
    {
        SignIn();
        await Content.FillAsync(1);
        var newest = NewestOf(await Content.ReadAsync());

        await LeaveOneOfEachKindAsync();

        var lines = await File.ReadAllLinesAsync(Directory.EnumerateFiles(Run.State).Single(), TestContext.Current.CancellationToken);
        lines[1].Should().Be($$"""{"line":"seen","collection":"people","newest":"{{newest}}"}""");
        lines[2].Should().StartWith("""{"line":"intended","intent":1,"kind":"record","collection":"people",""");
    }

    [Fact]
    public async Task A_day_of_change_that_is_to_come_says_nothing_of_what_was_there()
    {
        SignIn();
        await Content.PostAsync("/rest/people", """{"jobTitle":"Prophet","updatedAt":"2099-01-01T00:00:00.000Z"}""");
        NewestOf(await Content.ReadAsync()).Should().Be("2099-01-01T00:00:00.000Z");

        await LeaveOneOfEachKindAsync();

        (await File.ReadAllTextAsync(Directory.EnumerateFiles(Run.State).Single(), TestContext.Current.CancellationToken)).Should().NotContain("\"line\":\"seen\"");
    }

    [Fact]
    public async Task What_another_workspaces_key_may_have_made_is_not_looked_for_in_this_one()
    {
        await LeaveALedgerAsync(
            Workspace,
            """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"second","traces":[{"path":"jobTitle"}]}""");

        var code = await Run.RunAsync("sweep");

        code.Should().Be(ExitCode.Broken);
        Run.Out.Should().EndWith($"1 left.{Environment.NewLine}");
        Directory.EnumerateFiles(Run.State).Should().ContainSingle();
    }

    /// <summary>Of the people, the latest change, as a run sees it before it writes.</summary>
    private static string NewestOf(IReadOnlyList<string> content) => content
        .Where(line => line.StartsWith("people ", StringComparison.Ordinal))
        .Select(line => JsonNode.Parse(line["people ".Length..])!["updatedAt"]!.ToString())
        .Max(StringComparer.Ordinal)!;
}
