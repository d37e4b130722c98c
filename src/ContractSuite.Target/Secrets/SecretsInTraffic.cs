using System.Text;
using System.Text.Json;

namespace ContractSuite.Target.Secrets;

/// <summary>Finds secrets in bodies by the names that they have there.</summary>
internal static class SecretsInTraffic
{
    private const int ShortestLearned = 8;

    private static readonly HashSet<string> Names =
    [
        "secret", "password", "token", "accessToken", "refreshToken", "loginToken", "apiKey", "clientSecret", "userEmail",
    ];

    private static readonly byte[][] Quoted = [.. Names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\""))];

    /// <summary>The texts under such a name anywhere in a JSON body; none for a body that is no JSON.</summary>
    public static IReadOnlyList<string> In(ReadOnlySpan<byte> body)
    {
        foreach (var name in Quoted)
        {
            if (body.IndexOf(name) >= 0)
                return Read(body);
        }

        return [];
    }

    private static List<string> Read(ReadOnlySpan<byte> body)
    {
        var found = new List<string>();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 512 });
        try
        {
            var isSecret = false;
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName)
                    isSecret = Names.Contains(reader.GetString()!);
                else if (reader.TokenType is JsonTokenType.String && isSecret)
                    Add(found, reader.GetString()!);
                else
                    isSecret = false;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Broken off or broken: what was found so far is good.
        }

        return found;
    }

    /// <summary>A word alone is an example out of a document, and would be taken out of every other text as well.</summary>
    private static void Add(List<string> found, string value)
    {
        if (value.Length >= ShortestLearned && !value.All(char.IsAsciiLetter))
            found.Add(value);
    }
}
