using ContractSuite.Reporting.Text;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Reporting.Document;

/// <summary>Those of an answer's headers that say something of the API; the record holds them all.</summary>
internal static class AnswerHead
{
    private static readonly HashSet<string> Dull = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "Server", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "X-Powered-By", "Vary", "ETag",
    };

    /// <summary>A line for each; empty for an answer of nothing but JSON.</summary>
    public static string Of(ExchangeResponse response) =>
        BodyText.Bounded(string.Join('\n', response.Headers.Where(Tells).Select(header => $"{header.Name}: {header.Value}")), 2_000);

    private static bool Tells(Header header) =>
        !Dull.Contains(header.Name)
        && !header.Name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        && !(header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && header.Value.StartsWith("application/json", StringComparison.OrdinalIgnoreCase));
}
