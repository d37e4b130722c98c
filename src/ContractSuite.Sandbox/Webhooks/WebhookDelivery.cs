using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ContractSuite.Sandbox.Webhooks;

/// <summary>
/// Sends events to webhooks as Twenty's worker does: signed, once, whatever is answered, 5 seconds at most. Being a sandbox it sends to
/// this machine only; what is addressed elsewhere, or comes when too much is waiting, is dropped.
/// </summary>
internal sealed class WebhookDelivery : IAsyncDisposable
{
    private const int MostWaiting = 1000;
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(5);

    private readonly Channel<(Uri Target, string Secret, string Body)> _waiting =
        Channel.CreateBounded<(Uri Target, string Secret, string Body)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly CancellationTokenSource _stopped = new();
    private readonly HttpClient _http = new() { Timeout = TimeOut };
    private readonly TimeProvider _time;
    private readonly Task _work;

    public WebhookDelivery(TimeProvider time)
    {
        _time = time;
        _work = Task.Run(WorkAsync);
    }

    public void Send(Uri target, string secret, JsonObject body)
    {
        if (target.IsLoopback)
        {
            _waiting.Writer.TryWrite((target, secret, body.ToJsonString()));
        }
    }

    /// <summary>Hex HMAC-SHA256 of the timestamp, a colon and the body (section 9).</summary>
    public static string Signature(string secret, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}:{body}")));

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _stopped.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _http.Dispose();
        _stopped.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var (target, secret, body) in _waiting.Reader.ReadAllAsync(_stopped.Token).ConfigureAwait(false))
            {
                await DeliverAsync(target, secret, body).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The sandbox stops: what waits is dropped with it.
        }
    }

    private async Task DeliverAsync(Uri target, string secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(body, Encoding.UTF8, "application/json"), Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("User-Agent", "axios/1.0");
        if (secret.Length > 0)
        {
            var timestamp = _time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("X-Twenty-Webhook-Timestamp", timestamp);
            request.Headers.Add("X-Twenty-Webhook-Nonce", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            request.Headers.Add("X-Twenty-Webhook-Signature", Signature(secret, timestamp, body));
        }

        try
        {
            using var response = await _http.SendAsync(request, _stopped.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !_stopped.IsCancellationRequested)
        {
            // Twenty does not try again, whatever went wrong at the other end.
        }
    }
}
