namespace ContractSuite.Gherkin.Messages;

/// <summary>What an attachment belongs to: a step of a scenario, or a hook of the run.</summary>
internal sealed record AttachmentPlace(string? TestCaseStartedId, string? TestStepId, string? TestRunHookStartedId)
{
    public static AttachmentPlace Step(string testCaseStartedId, string testStepId) => new(testCaseStartedId, testStepId, null);

    public static AttachmentPlace RunHook(string testRunHookStartedId) => new(null, null, testRunHookStartedId);
}
