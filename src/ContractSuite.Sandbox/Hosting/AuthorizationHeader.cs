using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Sandbox.Hosting;

/// <summary>
/// Finds the token where Twenty looks for it: after <c>Bearer</c> in any case and one or more spaces; what follows a further
/// space is ignored (docs/twenty-2.21.0.md, section 2).
/// </summary>
internal static partial class AuthorizationHeader
{
    public static string? Token(HttpRequest request) =>
        Bearer().Match(request.Headers.Authorization.ToString()) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^bearer +(\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Bearer();
}
