using System.Net;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation;

/// <summary>The target behind the proxy, asked over HTTP.</summary>
internal sealed class WholeTarget(Uri baseUrl, string ownerKey) : IWholeTarget, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(100),
    };

    public string OwnerKey { get; } = ownerKey;

    public async Task<WireAnswer> AnswerAsync(WireRequest request)
    {
        using var sent = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(baseUrl.AbsoluteUri.TrimEnd('/') + request.Address))
        {
            Content = request.Body.IsEmpty ? null : new ReadOnlyMemoryContent(request.Body),
            Version = HttpVersion.Version11,
        };
        foreach (var (name, value) in request.Headers)
        {
            if (!sent.Headers.TryAddWithoutValidation(name, value))
                sent.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var received = await _http.SendAsync(sent).ConfigureAwait(false);
            return new WireAnswer
            {
                Status = (int)received.StatusCode,
                Headers = [.. received.Headers.Concat(received.Content.Headers).Where(header => !HopByHop.Contains(header.Key)).SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value))],
                Body = await received.Content.ReadAsByteArrayAsync().ConfigureAwait(false),
            };
        }
        catch (HttpRequestException)
        {
            return new WireAnswer { Status = 0, Breakage = Breakage.Reset };
        }
    }

    public void Dispose() => _http.Dispose();
}
