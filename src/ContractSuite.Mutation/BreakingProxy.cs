using ContractSuite.Mutation.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Mutation;

/// <summary>A proxy on 127.0.0.1 before a target, through which a mutant answers; without one it passes everything as it is.</summary>
public sealed class BreakingProxy : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly WholeTarget _target;
    private readonly Mutant? _mutant;

    private BreakingProxy(WebApplication application, WholeTarget target, Mutant? mutant)
    {
        _application = application;
        _target = target;
        _mutant = mutant;
    }

    /// <summary>Where the suite is to send its requests.</summary>
    public Uri BaseUrl => new(_application.Urls.First());

    /// <summary>Starts it on a free port; it answers when this returns.</summary>
    /// <param name="target">The base URL of the whole target.</param>
    /// <param name="ownerKey">The key that may do everything.</param>
    /// <param name="mutant">What to break; null for nothing.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<BreakingProxy> StartAsync(Uri target, string ownerKey, Mutant? mutant, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var application = builder.Build();
        var proxy = new BreakingProxy(application, new WholeTarget(target, ownerKey), mutant);
        application.Run(proxy.HandleAsync);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        return proxy;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _target.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request).ConfigureAwait(false);
        var answer = await (_mutant?.AnswerAsync(request, _target) ?? _target.AnswerAsync(request)).ConfigureAwait(false);
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, context.RequestAborted).ConfigureAwait(false);

        if (answer.Breakage is Breakage.Reset)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        if (answer.Status is 204 or 304 || HttpMethods.IsHead(request.Method))
            return;

        context.Response.ContentLength = answer.Body.Length;
        var sent = answer.Breakage is Breakage.CutBody ? answer.Body[..(answer.Body.Length / 2)] : answer.Body;
        await context.Response.Body.WriteAsync(sent, context.RequestAborted).ConfigureAwait(false);
        if (answer.Breakage is Breakage.CutBody)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
        }
    }

    private static async Task<WireRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        var headers = request.Headers
            .Where(header => !HopByHop.Contains(header.Key))
            .SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value ?? ""));
        var address = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new WireRequest(request.Method, address, [.. headers], body.ToArray());
    }
}
