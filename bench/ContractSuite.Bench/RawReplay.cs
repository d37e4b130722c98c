using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Bench;

/// <summary>
/// Sends a record's requests again with a bare HttpClient. Ids that the first server made are replaced by those that stand in the
/// same place of the second one's answers, so that reads and updates find their records.
/// </summary>
internal static partial class RawReplay
{
    public static async Task<(int Requests, int SameStatus, TimeSpan Duration)> RunAsync(string recordPath, ReplayTarget target)
    {
        var exchanges = RunRecord.Read(recordPath).Exchanges.Where(exchange => exchange.Response is not null).OrderBy(exchange => exchange.Started).ToList();
        using var client = new HttpClient();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var same = 0;
        var clock = Stopwatch.StartNew();
        foreach (var exchange in exchanges)
        {
            using var request = Request(exchange, target, ids);
            using var response = await client.SendAsync(request);
            Learn(ids, Encoding.UTF8.GetString(exchange.Response!.Body.Span), await response.Content.ReadAsStringAsync());
            same += (int)response.StatusCode == exchange.Response.Status ? 1 : 0;
        }

        return (exchanges.Count, same, clock.Elapsed);
    }

    private static HttpRequestMessage Request(Exchange exchange, ReplayTarget target, Dictionary<string, string> ids)
    {
        var path = Replaced(exchange.Request.Uri.PathAndQuery, ids);
        var request = new HttpRequestMessage(new HttpMethod(exchange.Request.Method), target.BaseUrl + path);
        if (!exchange.Request.Body.IsEmpty)
        {
            request.Content = new StringContent(Replaced(Encoding.UTF8.GetString(exchange.Request.Body.Span), ids), Encoding.UTF8, "application/json");
        }

        var key = target.KeyOf(exchange.Actor);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    private static string Replaced(string text, Dictionary<string, string> ids) => Id().Replace(text, match => ids.GetValueOrDefault(match.Value, match.Value));

    private static void Learn(Dictionary<string, string> ids, string recorded, string answered)
    {
        foreach (var (old, made) in Id().Matches(recorded).Zip(Id().Matches(answered)))
        {
            ids.TryAdd(old.Value, made.Value);
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
