using System.Text;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Tests.Wire;

/// <summary>Whatever happens on the wire ends in bounded time as one message for people.</summary>
public sealed class WireFaultTests
{
    private const string Head = "HTTP/1.1 200 OK\nContent-Type: application/json\n";

    [Fact]
    public async Task An_answer_that_breaks_off_is_truncated()
    {
        await using var server = new RawServer((stream, stop) => RawServer.WriteAsync(stream, $"{Head}Content-Length: 100\n\n{{\"data\"", stop));

        var (message, exchange) = await ConnectAsync(server.Url);

        exchange.Failure!.Kind.Should().Be(FailureKind.Truncated);
        Encoding.UTF8.GetString(exchange.Response!.Body.Span).Should().Be("{\"data\"");
        message.Should().StartWith($"{server.Url.GetLeftPart(UriPartial.Authority)} broke the answer off: ");
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_a_time_out()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.WriteAsync(stream, $"{Head}Content-Length: 100\n\n{{", stop);
            await Task.Delay(Timeout.Infinite, stop);
        });

        var (message, exchange) = await ConnectAsync(server.Url, TimeSpan.FromMilliseconds(300));

        exchange.Failure!.Kind.Should().Be(FailureKind.Timeout);
        message.Should().Be($"{server.Url.GetLeftPart(UriPartial.Authority)} did not finish its answer within 0.3 s. Is the server overloaded, or a proxy in the way?");
    }

    [Fact]
    public async Task An_answer_of_a_hundred_megabytes_is_cut_and_counted()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.WriteAsync(stream, $"{Head}Content-Length: 100000000\n\n", stop);
            var chunk = new byte[1_000_000];
            for (var i = 0; i < 100; i++)
            {
                await stream.WriteAsync(chunk, stop);
            }
        });

        var (message, exchange) = await ConnectAsync(server.Url);

        exchange.Failure!.Kind.Should().Be(FailureKind.TooLarge);
        exchange.Response!.Body.Length.Should().Be(8 * 1024 * 1024);
        message.Should().Be("The body is 100,000,000 bytes or more, expected at most 8,388,608. The rest was not read.");
    }

    [Fact]
    public async Task A_connection_that_is_closed_without_an_answer_is_told()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);

        var (message, exchange) = await ConnectAsync(server.Url);

        exchange.Response.Should().BeNull();
        exchange.Failure.Should().NotBeNull();
        message.Should().StartWith($"The connection to {server.Url.GetLeftPart(UriPartial.Authority)} broke: ");
    }

    [Fact]
    public async Task A_page_of_another_program_is_not_Twenty_and_shows_its_title()
    {
        await using var server = new RawServer((stream, stop) => RawServer.WriteAsync(
            stream,
            "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 39\n\n<html><title>Welcome to X</title></html",
            stop));

        var (message, _) = await ConnectAsync(server.Url);

        message.Should().Be(
            $"{server.Url.GetLeftPart(UriPartial.Authority)} does not look like Twenty: expected the workspace's objects at /rest/metadata/objects, found status 200, text/html, a page titled 'Welcome to X'. "
            + "Check TWENTY_BASE_URL; it is the address of the server itself, such as https://crm.example.com.");
    }

    [Fact]
    public async Task No_key_is_in_what_is_recorded()
    {
        await using var server = new RawServer((stream, stop) => RawServer.WriteAsync(stream, $"{Head}Content-Length: 20\n\n{{\"token\":\"secret-1\"}}", stop));

        var (_, exchange) = await ConnectAsync(server.Url);

        var recorded = Encoding.UTF8.GetString(ExchangeJson.Serialize(exchange));
        recorded.Should().NotContain("secret-1").And.Contain("Bearer ***").And.Contain("{\\\"token\\\":\\\"***\\\"}");
    }

    private static async Task<(string Message, Exchange Exchange)> ConnectAsync(Uri url, TimeSpan? timeout = null)
    {
        var seen = new Seen();
        var settings = new TargetSettings { BaseUrl = url, ApiKey = "secret-1", RequestTimeout = timeout ?? TimeSpan.FromSeconds(30) };
        using var guest = new Guest(settings, new GuestOptions(), seen);
        var connecting = () => TargetSession.ConnectAsync(settings, guest, seen, TestContext.Current.CancellationToken);
        var fault = await connecting.Should().ThrowAsync<TargetUnusableException>();
        return (fault.Which.Message, seen.Exchanges[0]);
    }

    private sealed class Seen : IExchangeObserver, IPacingObserver
    {
        public List<Exchange> Exchanges { get; } = [];

        public void Observed(Exchange exchange) => Exchanges.Add(exchange);

        public void Waiting(TimeSpan pause, RateLimit limit, long spent)
        {
        }
    }
}
