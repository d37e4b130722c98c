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

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange is not { Request.Uri.Scheme: "https", Response: { } response })
            return null;

        return response.Header("Strict-Transport-Security") is null && judged.History.IsFirst(Id) ? [new Violation("Strict-Transport-Security", "no such header")] : [];
    }
}
