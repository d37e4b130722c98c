using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Load.Bench;

/// <summary>
/// A bare Kestrel endpoint: <c>/</c> answers 2 kB at once, <c>/stall</c> holds every answer in the first two of each ten seconds until
/// these are over.
/// </summary>
internal static class BareServer
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(int port)
    {
        var body = new byte[2048];
        Array.Fill(body, (byte)'x');
        var clock = Stopwatch.StartNew();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Run(async context =>
        {
            if (context.Request.Path == "/stall" && TimeSpan.FromTicks(clock.Elapsed.Ticks % Period.Ticks) is var moment && moment < Stall)
                await Task.Delay(Stall - moment);

            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
        await app.RunAsync();
    }
}
