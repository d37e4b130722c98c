using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Every request gets a whole answer in time.</summary>
internal sealed class WholeAnswer : Rule
{
    public override string Id => "CS0101";

    public override string Title => "Every request gets a whole answer in time.";

    public override string Rationale => "A client that waits for ever, or reads half a body, cannot tell whether its write happened.";

    public override string Advice => "Look at the server's log at the time of the exchange, and at proxies between.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged.Exchange.Failure is { } failure ? [new Violation("a whole answer", $"{failure.Kind}: {failure.Message}")] : [];
}
