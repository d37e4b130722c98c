using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>No origin may use the credentials of another.</summary>
internal sealed class CredentialsAcrossOrigins : Rule
{
    public override string Id => "CS0105";

    public override string Title => "No origin may use the credentials of another.";

    public override string Rationale => "Fetch standard, CORS protocol: with Access-Control-Allow-Credentials a page of anybody acts with the visitor's session.";

    public override string Advice => "Name the origins that may, or leave the header out: keys go in Authorization.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange.Response?.Header("Access-Control-Allow-Origin") is not { } origin)
            return null;

        var isForAny = origin is "*" or "null" || judged.Exchange.Request.Headers.Any(header => header.Name.Equals("Origin", StringComparison.OrdinalIgnoreCase) && header.Value == origin);
        return isForAny && judged.Exchange.Response.Header("Access-Control-Allow-Credentials") is "true"
            ? [new Violation("no credentials for any origin that asks", $"Access-Control-Allow-Origin: {origin} with Access-Control-Allow-Credentials: true")]
            : [];
    }
}
