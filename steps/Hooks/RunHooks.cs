using ContractSuite.Contract.Published;
using ContractSuite.Contract.Runs;
using ContractSuite.Gherkin;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Exchanges;
using Reqnroll;

namespace ContractSuite.Steps.Hooks;

/// <summary>What the record says around the scenarios: the facts of the run, the contract it judged by, how the target was discovered, and
/// where it disagrees with what it publishes.</summary>
[Binding]
public static class RunHooks
{
    /// <summary>Attaches them to the start of the run.</summary>
    [BeforeTestRun]
    public static void DescribeTheRun(SuiteRun suite, IAttachments attachments)
    {
        attachments.AttachJson(RunFactsJson.Serialize(suite.Facts()), RunFactsJson.MediaType);
        attachments.AttachJson(ContractFactsJson.Serialize(ContractFacts.Of(suite.Verifier.Library)), ContractFactsJson.MediaType);
        foreach (var exchange in suite.Discovery)
        {
            suite.Exchanges.Write(exchange, json => attachments.AttachJson(json, ExchangeJson.MediaType));
        }
    }

    /// <summary>Attaches what contract, published specification and server did not agree on.</summary>
    [AfterTestRun]
    public static void TellDisagreements(SuiteRun suite, IAttachments attachments) =>
        attachments.Attach(DisagreementsJson.Serialize(suite.Verifier.Disagreements.Rows), DisagreementsJson.MediaType);
}
