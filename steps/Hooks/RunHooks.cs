using ContractSuite.Contract.Runs;
using ContractSuite.Gherkin;
using ContractSuite.Steps.Running;
using ContractSuite.Target.Exchanges;
using Reqnroll;

namespace ContractSuite.Steps.Hooks;

/// <summary>What the record says before the first scenario: the facts of the run, the contract it judged by, and how the target was discovered.</summary>
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
}
