using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>Without a valid key every protected address answers 401.</summary>
internal sealed class Unauthenticated : Rule
{
    public override string Id => "CS0201";

    public override string Title => "Without a valid key every protected address answers 401.";

    public override string Rationale => "Official API page, Authentication: if the token is missing or invalid, the API answers with HTTP 401 Unauthorized. Clients renew their key on 401, not on 403 or 200.";

    public override string Advice => "Answer 401 before anything else is looked at.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged is not { IsAnonymous: true, Status: > 0, Exchange: { Operation.Surface: not Surface.Service, Request.Method: not "OPTIONS" } })
            return null;

        return judged.Status is 401 ? [] : [new Violation("status 401", $"status {judged.Status}")];
    }
}
