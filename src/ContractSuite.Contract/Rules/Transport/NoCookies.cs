using ContractSuite.Contract.Judging;

namespace ContractSuite.Contract.Rules.Transport;

/// <summary>An answer to a key sets no cookie.</summary>
internal sealed class NoCookies : Rule
{
    public override string Id => "CS0116";

    public override string Title => "An answer to a key sets no cookie.";

    public override string Rationale => "RFC 6265: a cookie is sent along by whoever holds the jar. A client that keys identify gets a second identity, which outlives the key and is open to forged requests. Twenty 2.21.0 sets none (recordings).";

    public override string Advice => "Keep session middleware away from the API's routes.";

    internal override IEnumerable<Violation>? Check(JudgedExchange judged)
    {
        if (judged.Exchange.Response is not { } response || !judged.Exchange.Request.Headers.Any(header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)))
            return null;

        return response.Header("Set-Cookie") is { } cookie ? [new Violation("no Set-Cookie", $"Set-Cookie: {cookie}")] : [];
    }
}
