using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Different bodies at one address have different entity tags.</summary>
internal sealed class EntityTagsDiffer : Rule
{
    public override string Id => "CS0118";

    public override string Title => "Different bodies at one address have different entity tags.";

    public override string Rationale => "RFC 9110, 8.8.3: a client that has a body with the same tag is answered 304 and goes on with what it has. It never learns of the change.";

    public override string Advice => "Make the tag from the body, not from the address.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged) =>
        judged.History.HadOtherBody(judged.Exchange) switch
        {
            null => null,
            false => [],
            true => [new Violation("another ETag than that of the earlier body", $"ETag: {judged.Exchange.Response!.Header("ETag")}")],
        };
}
