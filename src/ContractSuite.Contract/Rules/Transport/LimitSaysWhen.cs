using ContractSuite.Contract.Findings;
using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>A refusal for the rate limit says when to come back.</summary>
internal sealed class LimitSaysWhen : Rule
{
    public override string Id => "CS0107";

    public override string Title => "A refusal for the rate limit says when to come back.";

    public override string Rationale => "RFC 6585, 4: clients that are not told guess, and either hammer the server or wait too long.";

    public override string Advice => "Send Retry-After with 429.";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { Status: 429, Exchange.Response: { } response })
            return null;

        return response.Header("Retry-After") is not null ? [] : [new Violation("Retry-After", "no such header")];
    }
}
