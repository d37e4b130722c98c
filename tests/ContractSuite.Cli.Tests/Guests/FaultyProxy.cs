using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>
/// A bad line between suite and target: of a share of the requests it delays the answer, resets the connection before or after the
/// target heard of it, breaks the answer off, answers 502 or, several times in a row, 429, or sends the body drop by drop.
/// </summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private static readonly string[] HopByHop = ["Transfer-Encoding", "Connection", "Keep-Alive", "Host", "Content-Length"];

    private readonly WebApplication _application;
    private readonly HttpClient _target;
    private readonly Random _dice;
    private int _burst;

    private FaultyProxy(WebApplication application, HttpClient target, int seed)
    {
        _application = application;
        _target = target;
        _dice = new Random(seed);
        application.Run(HandleAsync);
    }

    public string Url => _application.Urls.First();

    /// <summary>Of a hundred requests, how many meet each of the seven faults.</summary>
    public int Share { get; set; }

    public static async Task<FaultyProxy> StartAsync(Uri target, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var proxy = new FaultyProxy(application, new HttpClient { BaseAddress = target }, seed);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _target.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (Interlocked.Decrement(ref _burst) >= 0)
        {
            await RefuseAsync(context);
            return;
        }

        switch (Thrown())
        {
            case Fault.Latency:
                await Task.Delay(200, context.RequestAborted);
                await AnswerAsync(context, await AskAsync(context));
                break;
            case Fault.ResetBefore:
                context.Abort();
                break;
            case Fault.ResetAfter:
                (await AskAsync(context)).Dispose();
                context.Abort();
                break;
            case Fault.HalfAnswer:
                await BreakOffAsync(context, await AskAsync(context));
                break;
            case Fault.BadGateway:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><title>502 Bad Gateway</title></html>", context.RequestAborted);
                break;
            case Fault.TooMany:
                Interlocked.Exchange(ref _burst, 3);
                await RefuseAsync(context);
                break;
            case Fault.SlowBody:
                await DripAsync(context, await AskAsync(context));
                break;
            default:
                await AnswerAsync(context, await AskAsync(context));
                break;
        }
    }

    private Fault Thrown()
    {
        lock (_dice)
        {
            return _dice.Next(100) is var thrown && thrown < Share * 7 ? (Fault)(1 + (thrown % 7)) : Fault.None;
        }
    }

    private async Task<HttpResponseMessage> AskAsync(HttpContext context)
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

        return await _target.SendAsync(request, context.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext context, HttpResponseMessage answer)
    {
        Copy(context, answer);
        await context.Response.Body.WriteAsync(await Taken(answer), context.RequestAborted);
    }

    private static async Task BreakOffAsync(HttpContext context, HttpResponseMessage answer)
    {
        Copy(context, answer);
        var body = await Taken(answer);
        context.Response.ContentLength = body.Length + 1;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task DripAsync(HttpContext context, HttpResponseMessage answer)
    {
        Copy(context, answer);
        foreach (var drop in (await Taken(answer)).Chunk(64 * 1024))
        {
            await context.Response.Body.WriteAsync(drop, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
        }
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "0";
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync("Too many requests", context.RequestAborted);
    }

    private static void Copy(HttpContext context, HttpResponseMessage answer)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => !HopByHop.Contains(header.Key)))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }
    }

    private static async Task<byte[]> Taken(HttpResponseMessage answer)
    {
        using (answer)
        {
            return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        }
    }

    private enum Fault
    {
        None,
        Latency,
        ResetBefore,
        ResetAfter,
        HalfAnswer,
        BadGateway,
        TooMany,
        SlowBody,
    }
}
