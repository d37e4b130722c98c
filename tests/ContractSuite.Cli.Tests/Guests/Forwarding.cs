using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>Hands requests on to a target as they came, and its answers back.</summary>
internal sealed class Forwarding(Uri target) : IDisposable
{
    private static readonly string[] HopByHop = ["Transfer-Encoding", "Connection", "Keep-Alive", "Host", "Content-Length"];

    private readonly HttpClient _http = new() { BaseAddress = target };

    /// <summary>The target's answer to a request, not handed back yet.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString.Value);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        request.Content = body.Length > 0 ? new ByteArrayContent(body.ToArray()) : null;
        if (context.Request.ContentType is { } type && request.Content is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        foreach (var header in context.Request.Headers.Where(header => !HopByHop.Contains(header.Key) && !header.Key.StartsWith("Content-", StringComparison.Ordinal)))
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        }

        return await _http.SendAsync(request, context.RequestAborted);
    }

    /// <summary>Hands back status and headers, and gives the body to whoever writes it.</summary>
    public static async Task<byte[]> BeginAsync(HttpContext context, HttpResponseMessage answer)
    {
        using (answer)
        {
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => !HopByHop.Contains(header.Key)))
            {
                context.Response.Headers[header.Key] = header.Value.ToArray();
            }

            return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Hands a request on and its answer back.</summary>
    public async Task ForwardAsync(HttpContext context)
    {
        var body = await BeginAsync(context, await AskAsync(context));
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    public void Dispose() => _http.Dispose();
}
