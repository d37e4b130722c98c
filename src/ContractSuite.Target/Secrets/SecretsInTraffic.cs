using System.Text;
using System.Text.Json;

namespace ContractSuite.Target.Secrets;

/// <summary>Finds secrets in bodies by the names that they have there.</summary>
internal static class SecretsInTraffic
{
    private const int ShortestLearned = 8;

    private static readonly string[] Names =
    [
        "secret", "password", "token", "accessToken", "refreshToken", "loginToken", "apiKey", "clientSecret", "userEmail",
    ];

    private static ReadOnlySpan<byte> White => " \t\r\n"u8;

    private static readonly byte[][] Quoted = [.. Names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\""))];

    /// <summary>The texts under such a name anywhere in a JSON body, be it broken off, in the order in which they stand there; none for a body that is a page or a script.</summary>
    public static IReadOnlyList<string> In(ReadOnlySpan<byte> body)
    {
        if (body.TrimStart(White) is not [(byte)'{' or (byte)'[', ..])
            return [];

        var found = new List<(int At, string Text)>();
        foreach (var name in Quoted)
        {
            var rest = body;
            while (rest.IndexOf(name) is >= 0 and var at)
            {
                rest = rest[(at + name.Length)..];
                if (TextAfterName(rest) is { } text && IsSecret(text))
                    found.Add((body.Length - rest.Length, text));
            }
        }

        return [.. found.OrderBy(one => one.At).Select(one => one.Text)];
    }

    /// <summary>The text that follows a colon; null for all else: a name in quotes may be a value as well.</summary>
    private static string? TextAfterName(ReadOnlySpan<byte> json)
    {
        var rest = json.TrimStart(White);
        if (!rest.StartsWith(":"u8))
            return null;

        var reader = new Utf8JsonReader(rest[1..], isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A word alone is an example out of a document, and would be taken out of every other text as well.</summary>
    private static bool IsSecret(string value) => value.Length >= ShortestLearned && !value.All(char.IsAsciiLetter);
}
