using ContractSuite.Target.Secrets;

namespace ContractSuite.Target.Http;

/// <summary>
/// Takes credentials out of what is recorded. A header is a secret by its name; the settings' own keys are taken out of bodies at
/// once, and all that the book learns when the record is written.
/// </summary>
internal static class Redaction
{
    private static readonly string[] SecretHeaders = ["Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key"];

    public static string OfAuthorization(string? header) => header?.Split(' ', 2) switch
    {
        null => "",
        [var scheme, not ""] => $"{scheme} {SecretBook.Stars}",
        [var scheme, _] => scheme,
        _ => SecretBook.Stars,
    };

    public static string OfHeader(string name, string value) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? OfAuthorization(value)
        : SecretHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) ? SecretBook.Stars
        : value;
}
