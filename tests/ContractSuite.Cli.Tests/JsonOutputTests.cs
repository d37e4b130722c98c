using System.Text.Json.Nodes;
using ContractSuite.Sandbox;
using NJsonSchema;

namespace ContractSuite.Cli.Tests;

/// <summary><c>--json</c> prints one JSON value, which keeps its schema, and nothing else.</summary>
public sealed class JsonOutputTests : IDisposable
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public async Task The_doctor_tells_each_diagnosis_and_whether_a_run_would_work()
    {
        var code = await _run.RunAsync("doctor", "--json");

        code.Should().Be(ExitCode.Kept);
        (await FaultsAsync("doctor")).Should().BeEmpty();
        var told = JsonNode.Parse(_run.Out)!;
        ((bool)told["sandbox"]!, (bool)told["usable"]!).Should().Be((true, true));
        told["diagnoses"]!.AsArray().Select(diagnosis => diagnosis!["subject"]!.ToString()).Should().Equal(
            "address", "name", "server", "clock", "key", "expiry", "role", "other keys", "surfaces", "rate limit", "run");
    }

    [Fact]
    public async Task The_doctor_of_a_target_that_is_not_there_ends_with_what_is_bad_and_its_exit_code()
    {
        _run.Environment["TWENTY_BASE_URL"] = "http://127.0.0.1:1";
        _run.Environment["TWENTY_API_KEY"] = "a-key-that-nobody-sees";

        var code = await _run.RunAsync("doctor", "--json");

        code.Should().Be(ExitCode.TargetUnusable);
        (await FaultsAsync("doctor")).Should().BeEmpty();
        var told = JsonNode.Parse(_run.Out)!;
        ((bool)told["usable"]!).Should().BeFalse();
        told["diagnoses"]!.AsArray().Last()!["health"]!.ToString().Should().Be("bad");
        _run.Out.Should().NotContain("a-key-that-nobody-sees");
    }

    [Fact]
    public async Task A_sweep_tells_what_it_found_and_what_is_left()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        _run.Environment["TWENTY_BASE_URL"] = sandbox.BaseUrl.AbsoluteUri;
        _run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        Directory.CreateDirectory(_run.State);
        await File.WriteAllLinesAsync(
            Path.Combine(_run.State, "abcdefgh.ledger.ndjson"),
            [
                $$"""{"line":"opened","marker":"abcdefgh","target":"{{sandbox.BaseUrl.AbsoluteUri.TrimEnd('/')}}","workspace":"another","started":"2026-11-24T10:00:00+00:00"}""",
                """{"line":"intended","intent":1,"kind":"record","collection":"people","actor":"owner","traces":[]}""",
                """{"line":"made","intent":1,"ids":["5ba1"]}""",
            ],
            TestContext.Current.CancellationToken);

        var code = await _run.RunAsync("sweep", "--json");

        code.Should().Be(ExitCode.Broken);
        (await FaultsAsync("sweep")).Should().BeEmpty();
        var swept = JsonNode.Parse(_run.Out)!;
        ((int)swept["left"]!).Should().Be(1);
        swept["runs"]![0]!["state"]!.ToString().Should().Be("noKey");
        swept["runs"]![0]!["left"]!.AsArray().Select(left => left!.ToString()).Should().Equal("people 5ba1.");
    }

    [Fact]
    public async Task A_sweep_with_nothing_to_do_tells_that_nothing_is_left()
    {
        var code = await _run.RunAsync("sweep", "--json");

        code.Should().Be(ExitCode.Kept);
        (await FaultsAsync("sweep")).Should().BeEmpty();
        _run.Out.ReplaceLineEndings("\n").Should().Be("{\n  \"left\": 0,\n  \"runs\": []\n}\n");
    }

    [Fact]
    public async Task A_proof_prints_what_it_writes()
    {
        var code = await _run.RunAsync("mutate", "--tags", "@auth and @smoke", "--mutants", "a changed record with 201", "--json");

        code.Should().Be(ExitCode.Kept);
        (await FaultsAsync("mutation")).Should().BeEmpty();
        _run.Out.Should().Be(_run.Artefact("mutation.json"));
    }

    [Fact]
    public async Task The_rules_keep_their_schema()
    {
        await _run.RunAsync("rules", "--json");

        (await FaultsAsync("rules")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_prints_the_summary_whatever_else_it_writes()
    {
        await _run.RunAsync("verify", "--tags", "@auth and @smoke", "--json");
        var summary = _run.Out;

        await _run.RunAsync("report", "out/run.ndjson", "--format", "badge", "--out", "public", "--json");

        (await FaultsAsync("summary", summary)).Should().BeEmpty();
        _run.Out[summary.Length..].Should().Be(summary);
        Directory.GetFiles(Path.Combine(_run.Folder, "public")).Select(Path.GetFileName).Should().Equal("badge.svg");
    }

    [Fact]
    public async Task A_report_prints_one_thing_alone()
    {
        var code = await _run.RunAsync("report", "out/run.ndjson", "--json", "--out", "-");

        code.Should().Be(ExitCode.Usage);
        _run.Error.Should().Be($"--json prints the summary and --out - a format, expected one of them. Leave the other out.{Environment.NewLine}See 'contractsuite report --help'.{Environment.NewLine}");
    }

    [Fact]
    public async Task Load_prints_its_summary_and_a_merge_its_figures()
    {
        await _run.RunAsync("load", "--tags", "@smoke", "--json");
        var summary = _run.Out;

        await _run.RunAsync("load", "merge", Directory.GetFiles(Path.Combine(_run.Folder, "out"), "*.hlog").Single(), "--json");

        (await FaultsAsync("summary", summary)).Should().BeEmpty();
        (await FaultsAsync("merge", _run.Out[summary.Length..])).Should().BeEmpty();
        JsonNode.Parse(_run.Out[summary.Length..])!["overall"]!["action"]!.ToString().Should().Be("all");
    }

    [Fact]
    public async Task The_differences_of_a_run_and_itself_keep_their_schema()
    {
        await _run.RunAsync("verify", "--tags", "@auth and @smoke", "--quiet");
        var said = _run.Out;

        await _run.RunAsync("diff", "out/run.ndjson", "out/run.ndjson", "--json");

        (await FaultsAsync("diff", _run.Out[said.Length..])).Should().BeEmpty();
    }

    [Fact]
    public async Task A_sandbox_prints_the_variables_that_make_it_a_target()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new FirstWords(stop);

        await CommandLine.RunAsync(
            ["sandbox", "--json"],
            new Surroundings { Out = output, Error = TextWriter.Null, Environment = _run.Environment, Folder = _run.Folder },
            stop.Token);

        JsonNode.Parse(output.ToString())!.AsObject().Select(variable => variable.Key).Should().Equal(
            "TWENTY_BASE_URL", "TWENTY_API_KEY", "TWENTY_EXPIRED_API_KEY", "TWENTY_FORMER_API_KEY", "TWENTY_LIMITED_API_KEY",
            "TWENTY_RESTRICTED_API_KEY", "TWENTY_REVOKED_API_KEY", "TWENTY_ROLELESS_API_KEY", "TWENTY_SECOND_API_KEY", "TWENTY_USER_EMAIL", "TWENTY_USER_PASSWORD");
    }

    public void Dispose() => _run.Dispose();

    private Task<IEnumerable<string>> FaultsAsync(string schema) => FaultsAsync(schema, _run.Out);

    private static async Task<IEnumerable<string>> FaultsAsync(string schema, string json)
    {
        var authored = await JsonSchema.FromFileAsync(Path.Combine(SuiteFiles.Schemas, schema + ".json"), TestContext.Current.CancellationToken);
        return authored.Validate(json).Select(fault => fault.ToString());
    }

    /// <summary>Stops a command as soon as it has printed.</summary>
    private sealed class FirstWords(CancellationTokenSource stop) : StringWriter
    {
        public override void Flush() => stop.Cancel();
    }
}
