using System.Text;
using Microsoft.AspNetCore.Builder;

namespace ContractSuite.Cli.Tests.Breakages;

/// <summary>What stands between the sandbox and its clients.</summary>
internal static class Breaking
{
    /// <summary>Lets the sandbox answer, then breaks what it answered.</summary>
    public static Action<IApplicationBuilder> With(Func<BrokenAnswer, BrokenAnswer> breaking) => application => application.Use(next => async context =>
    {
        var wire = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        context.Response.Body = wire;

        var request = context.Request;
        var answer = breaking(new BrokenAnswer(request.Method, request.Path, request.QueryString.Value ?? "", context.Response.StatusCode, Encoding.UTF8.GetString(buffer.ToArray())));
        context.Response.StatusCode = answer.Status;
        await wire.WriteAsync(Encoding.UTF8.GetBytes(answer.Text), context.RequestAborted);
    });
}
