using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

/// <summary>Answers with the owner's rights where the target refuses for want of authentication.</summary>
internal abstract class LetIn(string name, string standsFor) : Mutant(name, Area.Authentication, standsFor)
{
    public sealed override async Task<WireAnswer> AnswerAsync(WireRequest request, IWholeTarget target)
    {
        var answer = await target.AnswerAsync(request).ConfigureAwait(false);
        return LetsIn(request, answer, Encoded.Text(answer)) ? await target.AnswerAsync(request.As(target.OwnerKey)).ConfigureAwait(false) : answer;
    }

    protected abstract bool LetsIn(WireRequest request, WireAnswer answer, string text);
}

internal sealed class StrangersReadRecords() : LetIn("strangers read records over REST", "A guard is left off a controller")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        request.Authorization is null && request.Kind is CallKind.RestList or CallKind.RestOne;
}

internal sealed class StrangersAskGraphQL() : LetIn("strangers ask for records over GraphQL", "The schema of the workspace is served before the token is read")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) => request.Authorization is null && request.Kind is CallKind.GraphQLRecords;
}

internal sealed class StrangersReadDefinitions() : LetIn("strangers read definitions over REST", "The metadata module forgets its guard")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) => request.Authorization is null && request.Kind is CallKind.RestMetadata;
}

internal sealed class StrangersReadTheDocument() : LetIn("strangers read the whole document of the core", "The document is cached without regard to who asks")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        request.Authorization is null && request.Kind is CallKind.OpenApi && request.Path.StartsWith("/rest/", StringComparison.Ordinal);
}

internal sealed class ForgedKeysAccepted() : LetIn("forged keys are accepted", "A token is decoded instead of verified")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) => text.Contains("Token invalid", StringComparison.Ordinal);
}

internal sealed class ExpiredKeysAccepted() : LetIn("expired keys are accepted", "The expiry of a token is not looked at")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) => text.Contains("expired", StringComparison.Ordinal);
}

internal sealed class RevokedKeysAccepted() : LetIn("revoked keys are accepted", "Keys are cached past their revocation")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) => text.Contains("revoked", StringComparison.Ordinal);
}

internal sealed class KeysInTheAddressAccepted() : LetIn("a key in the address is accepted", "A token is taken from the query, and so stands in every log")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        request.Authorization is null && (request.Query("token") ?? request.Query("api_key") ?? request.Query("apiKey") ?? request.Query("access_token")) is not null;
}

internal sealed class OtherSchemesAccepted() : LetIn("any scheme is accepted", "The scheme of the header is cut off without being read")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        answer.Status is 401 or 403 && request.Authorization is { } authorization && !authorization.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase);
}

internal sealed class RestrictedRolesWrite() : LetIn("a role that may only read writes", "Permissions are checked for reads alone")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        text.Contains("PERMISSION_DENIED", StringComparison.Ordinal)
        && request.Kind is CallKind.RestCreate or CallKind.RestUpdate or CallKind.RestDelete or CallKind.RestDestroy or CallKind.RestBatch;
}

internal sealed class RestrictedRolesWriteGraphQL() : LetIn("a role that may only read writes over GraphQL", "The permission check is left out of one protocol")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        request.Kind is CallKind.GraphQLRecords && request.Document.TrimStart().StartsWith("mutation", StringComparison.Ordinal)
        && text.Contains("PERMISSION_DENIED", StringComparison.Ordinal);
}

internal sealed class RestrictedRolesChangeDefinitions() : LetIn("a role without settings reads definitions over REST", "The data model's permission flag is dropped")
{
    protected override bool LetsIn(WireRequest request, WireAnswer answer, string text) =>
        request.Kind is CallKind.RestMetadata && answer.Status is 400 or 403 && text.Contains("permission", StringComparison.Ordinal);
}

internal sealed class OwnersAreRefused() : AnswerMutant("the owner's key is refused for one object", Area.Authentication, "A new object is left out of the admin role's permissions")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) => request.Path.StartsWith("/rest/tasks", StringComparison.Ordinal)
        ? (answer with { Status = 400 }).With(new JsonObject
        {
            ["statusCode"] = 400,
            ["error"] = "Error",
            ["messages"] = new JsonArray("Entity performing the request does not have permission"),
            ["code"] = "PERMISSION_DENIED",
        })
        : answer;
}

internal sealed class WrongCredentialForbidden() : AnswerMutant("a forged key is forbidden, not unauthenticated", Area.Authentication, "A refactoring of the exception filter swaps 401 and 403")
{
    protected override WireAnswer Break(WireRequest request, WireAnswer answer) =>
        answer.Status == 401 && answer.Json() is JsonObject body ? (answer with { Status = 403 }).With(Changed(body)) : answer;

    private static JsonObject Changed(JsonObject body)
    {
        body["statusCode"] = 403;
        return body;
    }
}
