using System.Globalization;
using System.Text;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>Tells a scenario from its pickle and its last attempt.</summary>
internal sealed class ScenarioAssembly(
    IReadOnlyDictionary<string, Pickle> pickles,
    IReadOnlyDictionary<string, string> hookNames,
    IReadOnlyDictionary<string, TestCaseAttempt> attempts)
{
    private readonly HashSet<string> _ids = [];

    public RecordedScenario Scenario(TestCase testCase, IReadOnlyDictionary<string, Step> written)
    {
        var pickle = pickles[testCase.PickleId];
        var attempt = attempts.GetValueOrDefault(testCase.Id);
        var line = pickle.Location?.Line ?? 0;
        var steps = testCase.TestSteps.Where(step => IsTold(step, attempt)).Select(step => Step(step, pickle, attempt, written)).ToList();
        return new RecordedScenario
        {
            Id = Id(pickle.Uri, line),
            Name = pickle.Name,
            Uri = pickle.Uri,
            Line = line,
            Tags = [.. pickle.Tags.Select(tag => tag.Name).Distinct()],
            Steps = [.. steps.Where(step => !step.IsHook || step.HasSomethingToShow)],
            Outcome = attempt is { IsFinished: true } ? Worst(steps) : Outcome.Unfinished,
            Duration = attempt?.Duration ?? TimeSpan.Zero,
        };
    }

    /// <summary>
    /// Of a hook that runs after every step Reqnroll announces one for each time and tells all their results of the first: of the
    /// others there is nothing to tell once their scenario has ended.
    /// </summary>
    private static bool IsTold(TestStep step, TestCaseAttempt? attempt) =>
        step.PickleStepId is not null || attempt is not { IsFinished: true } || attempt.Result(step.Id) is not null;

    private RecordedStep Step(TestStep step, Pickle pickle, TestCaseAttempt? attempt, IReadOnlyDictionary<string, Step> written)
    {
        var result = attempt?.Result(step.Id);
        var evidence = attempt?.Evidence(step.Id) ?? new Evidence();
        if (step.PickleStepId is null)
            return evidence.ToStep("", hookNames.GetValueOrDefault(step.HookId ?? "", "hook"), result);

        var words = pickle.Steps.Find(candidate => candidate.Id == step.PickleStepId)
            ?? throw new KeyNotFoundException($"there is no step '{step.PickleStepId}' in '{pickle.Name}'.");
        var keyword = words.AstNodeIds.Select(id => written.GetValueOrDefault(id)?.Keyword.Trim()).FirstOrDefault(text => text is not null);
        return evidence.ToStep(keyword ?? "*", words.Text, result) with
        {
            Table = [.. (words.Argument?.DataTable?.Rows ?? []).Select(row => row.Cells.Select(cell => cell.Value).ToList())],
            DocString = words.Argument?.DocString?.Content,
        };
    }

    /// <summary>A scenario fails when any step does, and is skipped when one is and none fails.</summary>
    private static Outcome Worst(List<RecordedStep> steps) =>
        steps.Exists(step => step.Outcome == Outcome.Failed) ? Outcome.Failed
        : steps.Exists(step => step.Outcome == Outcome.Skipped) ? Outcome.Skipped
        : steps.Exists(step => step.Outcome == Outcome.Unfinished) ? Outcome.Unfinished
        : Outcome.Passed;

    private string Id(string uri, long line)
    {
        var stem = Slug(uri) + "-" + line.ToString(CultureInfo.InvariantCulture);
        var id = stem;
        for (var copy = 2; !_ids.Add(id); copy++)
            id = $"{stem}-{copy.ToString(CultureInfo.InvariantCulture)}";
        return id;
    }

    /// <summary>The last folder and the name of the file, in letters, digits and hyphens: <c>core-people</c>.</summary>
    private static string Slug(string uri)
    {
        var parts = uri.Split('/', '\\').TakeLast(2).Select(Path.GetFileNameWithoutExtension);
        var slug = new StringBuilder();
        foreach (var character in string.Join('-', parts).ToLowerInvariant())
            slug.Append(char.IsAsciiLetterOrDigit(character) ? character : '-');
        return slug.ToString();
    }
}
