using System.Net;
using System.Text;
using ContractSuite.Mutation.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ContractSuite.Mutation.Tests;

/// <summary>The proxy passes everything on as it is, and breaks what its mutant says.</summary>
public sealed class BreakingProxyTests
{
    [Fact]
    public async Task Without_a_mutant_a_request_and_its_answer_pass_as_they_are()
    {
        await using var target = await StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            context.Response.StatusCode = 418;
            context.Response.Headers.ETag = "W/\"1\"";
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync($"{context.Request.Method} {context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget} {context.Request.Headers["X-Test"]} {await reader.ReadToEndAsync()}");
        });
        await using var proxy = await BreakingProxy.StartAsync(new Uri(target.Urls.First()), "owner", null, TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(proxy.BaseUrl, "/a%20b?c=%2F")) { Content = new StringContent("body") };
        request.Headers.Add("X-Test", "yes");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be((HttpStatusCode)418);
        answer.Headers.ETag!.Tag.Should().Be("\"1\"");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/plain");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("PUT /a%20b?c=%2F yes body");
    }

    [Theory]
    [InlineData(Breakage.Reset)]
    [InlineData(Breakage.CutBody)]
    public async Task A_broken_connection_is_broken_for_the_caller(Breakage breakage)
    {
        await using var target = await StartAsync(context => context.Response.WriteAsync("whole"));
        await using var proxy = await BreakingProxy.StartAsync(new Uri(target.Urls.First()), "owner", new Broken(breakage), TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var act = () => client.GetStringAsync(proxy.BaseUrl, TestContext.Current.CancellationToken);

        await act.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_target_that_is_gone_is_a_connection_that_is_reset()
    {
        await using var proxy = await BreakingProxy.StartAsync(new Uri("http://127.0.0.1:1"), "owner", null, TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var act = () => client.GetStringAsync(proxy.BaseUrl, TestContext.Current.CancellationToken);

        await act.Should().ThrowAsync<HttpRequestException>();
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.Run(handler);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }

    private sealed class Broken(Breakage breakage) : AnswerMutant("broken", Area.Transport, "A test's own breakage")
    {
        protected override WireAnswer Break(WireRequest request, WireAnswer answer) => answer with { Breakage = breakage, Body = Encoding.UTF8.GetBytes("whole") };
    }
}
