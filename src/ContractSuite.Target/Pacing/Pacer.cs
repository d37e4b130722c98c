namespace ContractSuite.Target.Pacing;

/// <summary>
/// Keeps all clients of a session below the target's rate limit: when one of them is refused, all of them wait. Twenty
/// refills one token each 600 ms (100 in 60 s, docs/twenty-2.21.0.md, section 8), so the pauses grow from there.
/// </summary>
internal sealed class Pacer(TimeProvider time, IPacingObserver observer)
{
    public const int MostAttempts = 12;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private DateTimeOffset _openAgain = DateTimeOffset.MinValue;

    public async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        TimeSpan pause;
        lock (_lock)
        {
            pause = _openAgain - time.GetUtcNow();
        }

        if (pause > TimeSpan.Zero)
        {
            observer.Waiting(pause);
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void LimitReached(int attempt, TimeSpan? retryAfter)
    {
        var grown = FirstPause * Math.Pow(1.5, attempt - 1);
        var pause = retryAfter ?? (grown < LongestPause ? grown : LongestPause);
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            _openAgain = until > _openAgain ? until : _openAgain;
        }
    }
}
