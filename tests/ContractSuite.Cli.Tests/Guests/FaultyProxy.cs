using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>
/// A bad line between suite and target. One request in seven meets a fault, each in turn: a late answer, a connection reset before or
/// after the target heard of it, an answer that breaks off by a reset or by a half-closed connection, a 502, several 429 in a row, a
/// body that comes drop by drop.
/// </summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private const int OneIn = 7;

    private static readonly Fault[] Faults = [.. Enum.GetValues<Fault>().Where(fault => fault is not Fault.None)];

    private readonly WebApplication _application;
    private readonly Forwarding _target;
    private int _requests;
    private int _burst;

    private FaultyProxy(WebApplication application, Forwarding target)
    {
        _application = application;
        _target = target;
        application.Run(HandleAsync);
    }

    public string Url => _application.Urls.First();

    /// <summary>Whether the line is bad.</summary>
    public bool IsFaulty { get; set; }

    /// <summary>How many requests met each fault, when all faults come in turn.</summary>
    public int EachFault => _requests / OneIn / Faults.Length;

    public static async Task<FaultyProxy> StartAsync(Uri target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var proxy = new FaultyProxy(application, new Forwarding(target));
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

        switch (IsFaulty ? Next() : Fault.None)
        {
            case Fault.Latency:
                await Task.Delay(200, context.RequestAborted);
                await _target.ForwardAsync(context);
                break;
            case Fault.ResetBefore:
                context.Abort();
                break;
            case Fault.ResetAfter:
                (await _target.AskAsync(context)).Dispose();
                context.Abort();
                break;
            case Fault.ResetWithin:
                await BeginAsync(context, await _target.AskAsync(context));
                context.Abort();
                break;
            case Fault.HalfClosed:
                await BeginAsync(context, await _target.AskAsync(context));
                context.Features.Get<IConnectionSocketFeature>()!.Socket.Shutdown(SocketShutdown.Send);
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
                await DripAsync(context, await _target.AskAsync(context));
                break;
            default:
                await _target.ForwardAsync(context);
                break;
        }
    }

    private Fault Next()
    {
        var request = Interlocked.Increment(ref _requests);
        return request % OneIn == 0 ? Faults[request / OneIn % Faults.Length] : Fault.None;
    }

    /// <summary>Half of an answer that said it would be whole.</summary>
    private static async Task BeginAsync(HttpContext context, HttpResponseMessage answer)
    {
        var body = await Forwarding.BeginAsync(context, answer);
        context.Response.ContentLength = body.Length + 1;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static async Task DripAsync(HttpContext context, HttpResponseMessage answer)
    {
        foreach (var drop in (await Forwarding.BeginAsync(context, answer)).Chunk(64 * 1024))
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

    private enum Fault
    {
        None,
        Latency,
        ResetBefore,
        ResetAfter,
        ResetWithin,
        HalfClosed,
        BadGateway,
        TooMany,
        SlowBody,
    }
}
