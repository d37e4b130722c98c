using ContractSuite.Contract.Judging;
using ContractSuite.Target.Records;

namespace ContractSuite.Contract.Rules.Refusals;

/// <summary>A refusal says why in words.</summary>
internal sealed class RefusalSaysWhy : Rule
{
    public override string Id => "CS0210";

    public override string Title => "A refusal says why in words.";

    public override string Rationale => "Whoever reads the log at night has nothing else.";

    public override string Advice => "Give every error a message.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Refusal is not { Kind: not RefusalKind.Unreadable } refusal)
            return null;

        return refusal.Messages.Any(string.IsNullOrWhiteSpace) ? [new Violation("a message in words", "a blank one", judged.IsGraphQL ? "/errors" : "")] : [];
    }
}
