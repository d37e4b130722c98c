using System.Text;

namespace ContractSuite.Target.Http;

/// <summary>Takes secrets out of what is recorded.</summary>
internal sealed class Redaction(IEnumerable<string> secrets)
{
    private const string Stars = "***";

    private readonly byte[][] _secrets = [.. secrets.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes)];

    public static string OfAuthorization(string? header) => header?.Split(' ', 2) switch
    {
        null => "",
        [var scheme, not ""] => $"{scheme} {Stars}",
        [var scheme, _] => scheme,
        _ => Stars,
    };

    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body)
    {
        foreach (var secret in _secrets)
        {
            if (body.Span.IndexOf(secret) >= 0)
            {
                body = Encoding.Latin1.GetBytes(
                    Encoding.Latin1.GetString(body.Span).Replace(Encoding.Latin1.GetString(secret), Stars, StringComparison.Ordinal));
            }
        }

        return body;
    }

    public string Of(string text) => Encoding.UTF8.GetString(Of(Encoding.UTF8.GetBytes(text)).Span);

    public Uri Of(Uri address) => new(Of(address.AbsoluteUri));
}
