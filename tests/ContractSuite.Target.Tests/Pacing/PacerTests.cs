using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Tests.Pacing;

/// <summary>How long a request waits, whoever said so: the settings, a refusal, or the target's <c>Retry-After</c>.</summary>
public sealed class PacerTests
{
    private static readonly RateLimit Limit = new(2, TimeSpan.FromSeconds(10));

    [Fact]
    public async Task A_limit_of_the_settings_is_kept_before_anything_is_refused()
    {
        var (pacer, waits) = Of(Limit);

        for (var request = 0; request < 4; request++)
            await TakeAsync(pacer, waits);

        waits.Pauses.Should().Equal(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        pacer.Facts.Should().Be(new PacingFacts("2 requests in 10 s", 4, 2, 15, 0));
    }

    [Fact]
    public async Task Without_a_limit_nothing_waits_until_a_refusal_tells_one()
    {
        var (pacer, waits) = Of(null);

        for (var request = 0; request < 100; request++)
            await TakeAsync(pacer, waits);
        pacer.Refused(Limit, retryAfter: null, attempt: 1, tokens: 1);
        await TakeAsync(pacer, waits);

        waits.Pauses.Should().Equal(TimeSpan.FromSeconds(5));
        pacer.Facts.Should().Be(new PacingFacts("2 requests in 10 s", 100, 1, 5, 1));
    }

    [Fact]
    public async Task When_the_target_says_how_long_all_wait_so_long()
    {
        var (pacer, waits) = Of(null);

        pacer.Refused(told: null, TimeSpan.FromSeconds(7), attempt: 1, tokens: 0);
        await TakeAsync(pacer, waits, tokens: 0);

        waits.Pauses.Should().Equal(TimeSpan.FromSeconds(7));
    }

    private static (Pacer Pacer, Waits Waits) Of(RateLimit? limit)
    {
        var waits = new Waits();
        return (new Pacer(limit, new StandingClock(), waits), waits);
    }

    /// <summary>The clock stands, so nobody waits until a pause is over: it is enough to be told of it.</summary>
    private static async Task TakeAsync(Pacer pacer, Waits waits, int tokens = 1)
    {
        using var told = new CancellationTokenSource();
        waits.OnTold = told.Cancel;
        try
        {
            await pacer.TakeAsync(tokens, told.Token);
        }
        catch (OperationCanceledException)
        {
            // It waits.
        }
    }

    private sealed class Waits : IPacingObserver
    {
        public List<TimeSpan> Pauses { get; } = [];

        public Action? OnTold { get; set; }

        public void Waiting(TimeSpan pause, RateLimit limit, long spent)
        {
            Pauses.Add(pause);
            OnTold?.Invoke();
        }
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
