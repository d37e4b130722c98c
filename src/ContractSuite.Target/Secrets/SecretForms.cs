using System.Text;
using System.Text.Encodings.Web;

namespace ContractSuite.Target.Secrets;

/// <summary>The shapes in which a secret may stand in a text.</summary>
internal static class SecretForms
{
    /// <summary>A record holds JSON in JSON in JSON: a body in an exchange in an attachment.</summary>
    private const int DeepestJson = 3;

    /// <summary>As it is, URL-encoded, in base64 whole or as a part of something longer; each also escaped for JSON.</summary>
    public static IEnumerable<string> Of(string secret) => Encoded(secret)
        .Where(form => form.Length > 0)
        .SelectMany(Escaped)
        .Distinct();

    private static IEnumerable<string> Encoded(string secret)
    {
        yield return secret;
        yield return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret));
        yield return Uri.EscapeDataString(secret);
        yield return LowerHex(Uri.EscapeDataString(secret));
        yield return Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal);
        yield return Uri.EscapeDataString(secret).Replace("%40", "@", StringComparison.Ordinal);
        foreach (var base64 in InBase64(Encoding.UTF8.GetBytes(secret)))
        {
            yield return base64;
            yield return base64.Replace('+', '-').Replace('/', '_');
        }
    }

    /// <summary>
    /// In something longer, such as <c>user:password</c>, a secret begins at the first, second or third byte of a group of three;
    /// the characters that depend on its neighbours are left out.
    /// </summary>
    private static IEnumerable<string> InBase64(byte[] secret)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Convert.ToBase64String([.. new byte[offset], .. secret]).TrimEnd('=');
            var first = offset == 0 ? 0 : offset + 1;
            var last = (secret.Length + offset) % 3 == 0 ? text.Length : text.Length - 1;
            yield return text[first..last];
        }
    }

    private static IEnumerable<string> Escaped(string form) =>
        EscapedBy(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, form).Concat(EscapedBy(JavaScriptEncoder.Default, form));

    private static IEnumerable<string> EscapedBy(JavaScriptEncoder encoder, string form)
    {
        for (var depth = 0; depth <= DeepestJson; depth++)
        {
            yield return form;
            form = encoder.Encode(form);
        }
    }

    private static string LowerHex(string encoded)
    {
        var lower = new StringBuilder(encoded);
        for (var i = encoded.IndexOf('%', StringComparison.Ordinal); i >= 0 && i + 2 < encoded.Length; i = encoded.IndexOf('%', i + 1))
        {
            lower[i + 1] = char.ToLowerInvariant(encoded[i + 1]);
            lower[i + 2] = char.ToLowerInvariant(encoded[i + 2]);
        }

        return lower.ToString();
    }
}
