using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Published;
using ContractSuite.Contract.Runs;
using ContractSuite.Gherkin;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using Reqnroll;

namespace ContractSuite.Steps.Hooks;

/// <summary>
/// Around all scenarios: what the record says of the run, its target and the contract it judged by, where the target disagrees with what it
/// publishes, and that nothing stays behind.
/// </summary>
[Binding]
public static class RunHooks
{
    /// <summary>Attaches them to the start of the run.</summary>
    [BeforeTestRun]
    public static void DescribeTheRun(SuiteRun suite, IAttachments attachments)
    {
        attachments.AttachJson(RunFactsJson.Serialize(suite.Facts()), RunFactsJson.MediaType);
        attachments.AttachJson(ContractFactsJson.Serialize(ContractFacts.Of(suite.Verifier.Library)), ContractFactsJson.MediaType);
        Attach(suite.Discovery, suite, attachments);
    }

    /// <summary>What scenarios could not remove is removed now, and what was lost on the way is looked for.</summary>
    [AfterTestRun]
    public static async Task LeaveNothingBehind(SuiteRun suite, IAttachments attachments)
    {
        var facts = await suite.LeaveAsync();
        Attach(suite.OwnExchanges(), suite, attachments);
        attachments.AttachJson(GuestFactsJson.Serialize(facts), GuestFactsJson.MediaType);
    }

    private static void Attach(IReadOnlyList<Exchange> exchanges, SuiteRun suite, IAttachments attachments)
    {
        foreach (var exchange in exchanges)
        {
            suite.Write(exchange, json => attachments.AttachJson(json, ExchangeJson.MediaType));
        }
    }

    /// <summary>Attaches what contract, published specification and server did not agree on.</summary>
    [AfterTestRun]
    public static void TellDisagreements(SuiteRun suite, IAttachments attachments) =>
        attachments.Attach(DisagreementsJson.Serialize(suite.Verifier.Disagreements.Rows), DisagreementsJson.MediaType);

    /// <summary>Attaches how often each rule was checked.</summary>
    [AfterTestRun]
    public static void TellChecks(SuiteRun suite, IAttachments attachments) =>
        attachments.AttachJson(RuleChecksJson.Serialize(suite.Verifier.Counter.Checks), RuleChecksJson.MediaType);
}
