using ContractSuite.Contract.Judging;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>Answers are JSON and say so.</summary>
internal sealed class JsonAnswer : Rule
{
    public override string Id => "CS0103";

    public override string Title => "Answers are JSON and say so.";

    public override string Rationale => "Clients choose their reader by the content type; anything else ends in a parse error far from its cause.";

    public override string Advice => "Look at the body: a proxy page, a plain text error, or JSON that was cut.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange is not { Failure: null, Response: { } response } || IsEmptyByDesign(judged, response))
            return null;

        return Broken(judged, response.Header("Content-Type"));
    }

    private static IEnumerable<Violation> Broken(JudgedExchange judged, string? contentType)
    {
        if (contentType is null || !contentType.Contains("json", StringComparison.OrdinalIgnoreCase))
            yield return new Violation("content type application/json", $"content type {contentType ?? "absent"}");

        if (judged.Body.Fault is { } fault)
            yield return new Violation("a JSON body", fault, "");
    }

    private static bool IsEmptyByDesign(JudgedExchange judged, ExchangeResponse response) =>
        judged.Exchange.Request.Method is "HEAD" or "OPTIONS"
        || (response.Body.IsEmpty && response.Status is 204 or 304 or 405 or 406 or 415);
}
