using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Tests.Pacing;

public sealed class PacingTests
{
    private static readonly RateLimit Limit = new(10, TimeSpan.FromSeconds(5));

    [Fact]
    public void A_full_bucket_gives_all_at_once_and_then_one_an_interval()
    {
        var bucket = new TokenBucket(Limit, new StandingClock());

        var waits = Enumerable.Range(0, 12).Select(_ => bucket.Take(1).TotalSeconds).ToList();

        waits.Take(10).Should().AllBeEquivalentTo(0.0);
        waits.Skip(10).Should().Equal(0.5, 1.0);
    }

    [Fact]
    public void An_empty_bucket_gives_one_an_interval()
    {
        var bucket = new TokenBucket(Limit, new StandingClock());

        bucket.Empty();

        bucket.Take(1).Should().Be(TimeSpan.FromSeconds(0.5));
        bucket.Take(2).Should().Be(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public void Time_fills_the_bucket_and_never_beyond_its_size()
    {
        var clock = new StandingClock();
        var bucket = new TokenBucket(Limit, clock);
        bucket.Empty();

        clock.Now += TimeSpan.FromHours(1);

        Enumerable.Range(0, 11).Select(_ => bucket.Take(1).TotalSeconds).ToList()[^1].Should().Be(0.5);
    }

    [Theory]
    [InlineData("""{"statusCode":429,"error":"HttpException","messages":["Limit reached (100 tokens per 60000 ms)"]}""", "100 requests in 60 s")]
    [InlineData("Limit reached (100 tokens per 1000 ms)", "100 requests in 1 s")]
    [InlineData("Too many requests", null)]
    public void A_limit_is_learnt_from_a_refusal(string refusal, string? expected) => RateLimit.Told(refusal)?.ToString().Should().Be(expected);

    [Theory]
    [InlineData("100/60", "100 requests in 60 s")]
    [InlineData("5/0.5", "5 requests in 0.5 s")]
    [InlineData("0/60", null)]
    [InlineData("many", null)]
    public void A_limit_is_read_from_settings(string text, string? expected) => RateLimit.Parse(text)?.ToString().Should().Be(expected);

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
