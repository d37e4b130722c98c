using ContractSuite.Gherkin.Features;
using ContractSuite.Gherkin.Messages;
using ContractSuite.Gherkin.Running;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Tests.Running;

public sealed class EngineTests
{
    [Theory]
    [InlineData("Given 3 cukes", ScenarioStatus.Passed, null)]
    [InlineData("Given the colour Green", ScenarioStatus.Passed, null)]
    [InlineData("Given a sum of 1,2,3 that is 6", ScenarioStatus.Passed, null)]
    [InlineData("Given a step that fails", ScenarioStatus.Failed, "it failed")]
    [InlineData("Given a step that ends the scenario", ScenarioStatus.Skipped, "not here")]
    [InlineData("Given a step that is pending", ScenarioStatus.Pending, "One or more step definitions are not implemented yet.")]
    public async Task A_step_ends_as_its_binding_does(string step, ScenarioStatus status, string? message)
    {
        var result = await RunAsync(step);

        result.Status.Should().Be(status);
        result.Message.Should().Be(message);
    }

    [Fact]
    public async Task A_step_without_a_binding_is_undefined_and_told_how_to_write_one()
    {
        var result = await RunAsync("Given 5 unicorns called \"Ada\"");

        result.Status.Should().Be(ScenarioStatus.Undefined);
        result.Message!.ReplaceLineEndings("\n").Should().Be(
            """
            No step definition matches. You can write it so:
            [Given("{int} unicorns called {string}")]
            public void GivenUnicornsCalled(int number, string text2)
            {
                throw new PendingStepException();
            }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_step_with_two_bindings_is_ambiguous_and_both_are_named()
    {
        var result = await RunAsync("Given an ambiguous step");

        result.Status.Should().Be(ScenarioStatus.Ambiguous);
        result.Message.Should().Contain("an ambiguous {word}  in ContractSuite.Gherkin.Tests.Running.EngineSteps.Ambiguous(String)")
            .And.Contain("an ambiguous step  in ContractSuite.Gherkin.Tests.Running.EngineSteps.AmbiguousToo()");
    }

    [Fact]
    public async Task Hooks_run_in_their_order_around_steps_and_see_only_their_tags()
    {
        var log = new StepLog();

        await RunAsync("Given 3 cukes", log, "@hooked");

        log.Lines.Should().Equal("before 1", "before 2", "before step", "cukes", "after step", "after", "disposed");
    }

    [Fact]
    public async Task A_step_after_one_that_failed_is_passed_over_but_hooks_after_it_run()
    {
        var log = new StepLog();

        var result = await RunAsync("Given a step that fails\n    And 3 cukes", log, "@hooked");

        result.Status.Should().Be(ScenarioStatus.Failed);
        log.Lines.Should().Equal("before 1", "before 2", "before step", "after step", "after", "disposed");
    }

    [Fact]
    public async Task A_feature_in_another_language_runs()
    {
        var result = await RunTextAsync("# language: uk\nФункціонал: Огірки\n  Сценарій: Три\n    Дано 3 cukes\n", new StepLog());

        result.Status.Should().Be(ScenarioStatus.Passed);
    }

    [Fact]
    public async Task An_outline_with_a_background_in_a_rule_runs_each_row()
    {
        const string Text =
            """
            Feature: f
              Rule: r
                Background:
                  Given 3 cukes
                Scenario Outline: <n> cukes
                  Given <n> cukes
                  Examples:
                    | n |
                    | 1 |
                    | 2 |
            """;
        var log = new StepLog();

        var run = await RunAllAsync(Text, log);

        run.Features.Single().Scenarios.Select(scenario => (scenario.Name, scenario.Line)).Should().Equal(("1 cukes", 9), ("2 cukes", 10));
        log.Lines.Count(line => line == "cukes").Should().Be(4);
    }

    [Fact]
    public async Task A_feature_that_is_no_Gherkin_is_told_with_its_line()
    {
        var running = () => RunTextAsync("Feature: f\n  Scenario: s\n    Givn 3 cukes\n    Given x\n  Foo:\n", new StepLog());

        (await running.Should().ThrowAsync<FeatureSyntaxException>()).Which.Message.Should().StartWith("f.feature:5:3: expected: ");
    }

    [Fact]
    public async Task The_record_has_every_message_in_a_valid_order()
    {
        var sink = new MessageList();

        await RunAllAsync("@hooked\nFeature: f\n  Scenario: s\n    Given 3 cukes\n", new StepLog(), sink);

        sink.Kinds.Where(kind => kind is not ("StepDefinition" or "Hook" or "ParameterType")).Should().Equal(
            "Meta", "Source", "GherkinDocument", "Pickle", "TestRunStarted", "TestCase", "TestCaseStarted",
            "TestStepStarted", "TestStepFinished", "TestStepStarted", "TestStepFinished",
            "TestStepStarted", "Attachment", "TestStepFinished", "TestStepStarted", "TestStepFinished",
            "TestCaseFinished", "TestRunFinished");
    }

    [Fact]
    public async Task Long_features_begin_first_and_those_that_want_to_be_alone_come_last()
    {
        var features = new[] { ("@alone", "a"), ("", "b"), ("@long", "c"), ("", "d"), ("@long", "e") }
            .Select(feature => new FeatureSource(feature.Item2, $"{feature.Item1}\nFeature: {feature.Item2}\n  Scenario: s\n    Given 3 cukes\n"));

        var result = await Engine.RunAsync(Options(new StepLog()) with { Parallelism = 1 }, [.. features], new MessageList(), new Progress<FeatureResult>(), TestContext.Current.CancellationToken);

        result.Features.Select(feature => feature.Title).Should().Equal("c", "e", "b", "d", "a");
    }

    private static Task<ScenarioResult> RunAsync(string steps, StepLog? log = null, string tags = "") =>
        RunTextAsync($"{tags}\nFeature: f\n  Scenario: s\n    {steps}\n", log ?? new StepLog());

    private static async Task<ScenarioResult> RunTextAsync(string text, StepLog log) => (await RunAllAsync(text, log)).Features.Single().Scenarios.Single();

    private static Task<RunResult> RunAllAsync(string text, StepLog log, IMessageSink? sink = null) => Engine.RunAsync(
        Options(log),
        [new FeatureSource("f.feature", text)],
        sink ?? new MessageList(),
        new Progress<FeatureResult>(),
        TestContext.Current.CancellationToken);

    private static EngineOptions Options(StepLog log) => new() { StepAssemblies = [new BindingAssembly(typeof(EngineSteps))], Configure = container => container.RegisterInstanceAs(log) };

    private sealed class MessageList : IMessageSink
    {
        public List<string> Kinds { get; } = [];

        public void Write(Envelope envelope) => Kinds.Add(typeof(Envelope).GetProperties().Single(property => property.GetValue(envelope) is not null).Name);
    }
}
