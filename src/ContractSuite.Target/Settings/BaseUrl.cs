namespace ContractSuite.Target.Settings;

/// <summary>Reads a base URL: the server itself, with a path prefix where it is served below one.</summary>
public static class BaseUrl
{
    private static readonly string[] PathsOfTheApi = ["/rest/metadata", "/rest", "/graphql", "/metadata", "/open-api"];

    /// <summary>
    /// <c>https://crm.example.com/</c> and <c>https://example.com/crm</c> are good, the final slash is dropped. Throws
    /// <see cref="SettingsException"/> for anything else, naming <paramref name="setting"/>.
    /// </summary>
    public static Uri Parse(string text, string setting)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            var path = text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && text.Contains('.') ? text[..slash] : text;
            throw Wrong(setting, text, $"https://{(Uri.CheckHostName(path) is UriHostNameType.Unknown ? "app.example.com" : path)}", "Give it whole, with http:// or https://.");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            throw Wrong(setting, text, address.GetLeftPart(UriPartial.Authority), "Leave out what is not the address.");

        var trimmed = address.AbsoluteUri.TrimEnd('/');
        if (PathsOfTheApi.FirstOrDefault(path => trimmed.EndsWith(path, StringComparison.OrdinalIgnoreCase)) is { } api)
            throw Wrong(setting, text, trimmed[..^api.Length], "Remove the path.");

        return new Uri(trimmed);
    }

    private static SettingsException Wrong(string setting, string found, string example, string remedy) =>
        new($"{setting} is '{found}', expected an http(s) address of the server itself, such as {example}. {remedy}");
}
