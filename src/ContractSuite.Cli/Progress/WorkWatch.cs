using ContractSuite.Target.Guests;
using Spectre.Console;

namespace ContractSuite.Cli.Progress;

/// <summary>
/// Tells of work that lasts more than two seconds: on a terminal in a line that is drawn anew, elsewhere in a line now and then. Of
/// work within work it tells the outer.
/// </summary>
internal sealed class WorkWatch(IAnsiConsole? terminal, TextWriter lines, TimeProvider time) : IWorkWatch
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private int _told;

    /// <summary>Tells it among the other lines of a verb; nobody where the verb is to be silent.</summary>
    public static IWorkWatch Of(Surroundings surroundings, bool isSilent = false) =>
        isSilent ? Unwatched.Instance : new WorkWatch(surroundings.Terminal, surroundings.Out, surroundings.Time);

    public async Task<T> WatchAsync<T>(string work, Func<IProgress<double>, Task<T>> doing)
    {
        var share = new WorkShare(work, time);
        var isInner = Interlocked.Increment(ref _told) > 1;
        try
        {
            var running = doing(share);
            if (!isInner && !await EndsWithinAsync(running, WorthTelling).ConfigureAwait(false))
                await (terminal is null ? WriteAsync(running, share) : DrawAsync(running, share, terminal)).ConfigureAwait(false);
            return await running.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _told);
        }
    }

    private async Task WriteAsync(Task running, WorkShare share)
    {
        do
        {
            await lines.WriteLineAsync($"  {share}").ConfigureAwait(false);
            await lines.FlushAsync().ConfigureAwait(false);
        }
        while (!await EndsWithinAsync(running, BetweenLines).ConfigureAwait(false));
    }

    private Task DrawAsync(Task running, WorkShare share, IAnsiConsole console) => console.Status().StartAsync(Markup.Escape(share.ToString()), async status =>
    {
        while (!await EndsWithinAsync(running, BetweenDrawings).ConfigureAwait(false))
            status.Status(Markup.Escape(share.ToString()));
    });

    private async Task<bool> EndsWithinAsync(Task running, TimeSpan pause) =>
        await Task.WhenAny(running, Task.Delay(pause, time)).ConfigureAwait(false) == running;
}
