using System.Text;
using ContractSuite.Contract.Checks;
using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Runs;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Reporting.Recorded;

/// <summary>What was attached while one step, or one hook of the run, was carried out.</summary>
internal sealed class Evidence
{
    private readonly List<Exchange> _exchanges = [];
    private readonly List<Finding> _findings = [];
    private readonly List<string> _notes = [];
    private readonly List<Attached> _others = [];

    public static RunFacts? RunFactsOf(Attachment? attachment) =>
        attachment?.MediaType == RunFactsJson.MediaType ? RunFactsJson.Deserialize(Bytes(attachment)) : null;

    public static ContractFacts? ContractFactsOf(Attachment? attachment) =>
        attachment?.MediaType == ContractFactsJson.MediaType ? ContractFactsJson.Deserialize(Bytes(attachment)) : null;

    public static GuestFacts? GuestFactsOf(Attachment? attachment) =>
        attachment?.MediaType == GuestFactsJson.MediaType ? GuestFactsJson.Deserialize(Bytes(attachment)) : null;

    public static RuleChecks? RuleChecksOf(Attachment? attachment) =>
        attachment?.MediaType == RuleChecksJson.MediaType ? RuleChecksJson.Deserialize(Bytes(attachment)) : null;

    /// <summary>Keeps what was attached, in order.</summary>
    public void Add(Attachment attachment, ExchangeReader exchanges)
    {
        if (attachment.MediaType == ExchangeJson.MediaType)
            _exchanges.Add(exchanges.Read(Bytes(attachment)));
        else if (attachment.MediaType == FindingJson.MediaType)
            _findings.Add(FindingJson.Deserialize(Bytes(attachment)));
        else if (attachment.MediaType.StartsWith("text/", StringComparison.Ordinal))
            _notes.Add(Encoding.UTF8.GetString(Bytes(attachment)));
        else
            _others.Add(new Attached(attachment.MediaType, Bytes(attachment)));
    }

    /// <summary>The step that all this belongs to; without a result it is unfinished.</summary>
    public RecordedStep ToStep(string keyword, string text, TestStepResult? result) => new()
    {
        Keyword = keyword,
        Text = text,
        Outcome = OutcomeOf(result?.Status),
        Message = string.IsNullOrEmpty(result?.Message) ? result?.Exception?.Message : result.Message,
        Duration = result is null ? TimeSpan.Zero : Converters.ToTimeSpan(result.Duration),
        Exchanges = _exchanges,
        Findings = _findings,
        Notes = _notes,
        Others = _others,
    };

    private static Outcome OutcomeOf(TestStepResultStatus? status) => status switch
    {
        null => Outcome.Unfinished,
        TestStepResultStatus.PASSED => Outcome.Passed,
        TestStepResultStatus.SKIPPED => Outcome.Skipped,
        _ => Outcome.Failed,
    };

    private static byte[] Bytes(Attachment attachment) =>
        attachment.ContentEncoding == AttachmentContentEncoding.BASE64
            ? Convert.FromBase64String(attachment.Body)
            : Encoding.UTF8.GetBytes(attachment.Body);
}
