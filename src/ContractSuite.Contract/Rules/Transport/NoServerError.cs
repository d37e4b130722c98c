using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>No request makes the server fail.</summary>
internal sealed class NoServerError : Rule
{
    public override string Id => "CS0102";

    public override string Title => "No request makes the server fail.";

    public override string Rationale => "A 5xx says that the server met what it was not written for; clients retry it, and often make it worse.";

    public override string Advice => "Find the request in the server's log; whatever a client sends, the answer is a 4xx.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Status is 0)
            return null;

        return judged.Status < 500 ? [] : [new Violation("a status below 500", $"status {judged.Status}")];
    }
}
