using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>A server that is reached over TLS asks to be reached so always.</summary>
internal sealed class StrictTransport : Rule
{
    public override string Id => "CS0112";

    public override string Title => "A server that is reached over TLS asks to be reached so always.";

    public override string Rationale => "RFC 6797: without Strict-Transport-Security the first plain request gives the key away to whoever listens.";

    public override string Advice => "Send Strict-Transport-Security from the server or the proxy before it.";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Violation> Check(JudgedExchange judged)
    {
        if (judged.Exchange.Request.Uri.Scheme is "https" && judged.Exchange.Response is { } response && response.Header("Strict-Transport-Security") is null && judged.History.IsFirst(Id))
            yield return new Violation("Strict-Transport-Security", "no such header");
    }
}
