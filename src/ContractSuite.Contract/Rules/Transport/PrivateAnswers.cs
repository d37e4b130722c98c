using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Answers to a key are not offered to shared caches.</summary>
internal sealed class PrivateAnswers : Rule
{
    public override string Id => "CS0104";

    public override string Title => "Answers to a key are not offered to shared caches.";

    public override string Rationale => "RFC 9111, 3.5: an answer to a request with Authorization may only be stored by a shared cache that is told it is public. One customer's records would reach another.";

    public override string Advice => "Leave out public and s-maxage, or say private or no-store.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange is not { Actor: not "nobody", Operation.Surface: not Surface.Service, Response: { } response })
            return null;

        return response.Header("Cache-Control") is { } told && (told.Contains("public", StringComparison.OrdinalIgnoreCase) || told.Contains("s-maxage", StringComparison.OrdinalIgnoreCase))
            ? [new Violation("a Cache-Control that keeps shared caches out, or none", $"Cache-Control: {told}")]
            : [];
    }
}
