using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class JsonAsHtml() : AnswerMutant("JSON as text/html", Area.Headers, "An answer is written without its type")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        request.Kind is CallKind.RestOne ? answer.WithHeader("Content-Type", "text/html; charset=utf-8") : answer;
}

internal sealed class WithoutContentType() : AnswerMutant("JSON without a content type", Area.Headers, "An answer is written past the framework")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Kind is CallKind.RestList ? answer.WithHeader("Content-Type", null) : answer;
}

internal sealed class PublicCaching() : AnswerMutant("records may be cached by anybody", Area.Headers, "A cache header meant for assets is set on everything")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        Protocols.Both.Cover(request.Kind) ? answer.WithHeader("Cache-Control", "public, max-age=600") : answer;
}

internal sealed class CorsForNobody() : AnswerMutant("no CORS header", Area.Headers, "CORS is left to a gateway that is not there")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => answer.WithHeader("Access-Control-Allow-Origin", null);
}

internal sealed class CookieSet() : AnswerMutant("a session cookie for API keys", Area.Headers, "Session middleware is put before the API")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        Protocols.Rest.Cover(request.Kind) ? answer.WithHeader("Set-Cookie", "connect.sid=s%3Aabc; Path=/") : answer;
}

internal sealed class SameETag() : AnswerMutant("the same etag for everything", Area.Headers, "An etag is made from the address")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => Protocols.Rest.Cover(request.Kind) ? answer.WithHeader("ETag", "W/\"1\"") : answer;
}
