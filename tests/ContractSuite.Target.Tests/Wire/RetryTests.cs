using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Http;
using ContractSuite.Target.Pacing;
using ContractSuite.Target.Settings;

namespace ContractSuite.Target.Tests.Wire;

/// <summary>Behind a broken connection a question is asked again, a write never: whether it happened is for the ledger to find out.</summary>
public sealed class RetryTests
{
    [Theory]
    [InlineData("GET", "/rest/people", 4)]
    [InlineData("POST", "/rest/people/duplicates", 4)]
    [InlineData("POST", "/rest/people", 1)]
    [InlineData("PATCH", "/rest/people/1", 1)]
    [InlineData("DELETE", "/rest/people/1", 1)]
    public async Task A_broken_connection_is_tried_again_for_what_only_reads(string method, string path, int attempts)
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);

        var exchanges = await SendAsync(server.Url, RawRequest.Rest(Surface.RestCore, method, path, path, method == "GET" ? null : "{}"u8.ToArray()));

        exchanges.Where(exchange => exchange.Operation.Name == $"{method} {path}").Select(exchange => exchange.IsRepeated)
            .Should().Equal([.. Enumerable.Repeat(true, attempts - 1), false]);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_stays_in_the_ledger_as_one_that_may_have_happened()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        IReadOnlyList<string> left = [];

        await SendAsync(server.Url, RawRequest.Rest(Surface.RestCore, "POST", "/rest/people", "/rest/people", "{}"u8.ToArray()), guest => left = [.. guest.Ledger.Left.SelectMany(entry => entry.Told)]);

        left.Should().Equal("people: one that the target may have created, its answer never came.");
    }

    private static async Task<IReadOnlyList<Exchange>> SendAsync(Uri url, RawRequest request, Action<Guest>? afterwards = null)
    {
        var seen = new Seen();
        var settings = new TargetSettings { BaseUrl = url, ApiKey = "secret-1" };
        using var guest = new Guest(settings, new GuestOptions(), seen);
        await using var session = TargetSession.Undiscovered(settings, guest, seen);
        await session.Open(TargetSession.Owner, seen).SendAsync(request, TestContext.Current.CancellationToken);
        afterwards?.Invoke(guest);
        return seen.Exchanges;
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
