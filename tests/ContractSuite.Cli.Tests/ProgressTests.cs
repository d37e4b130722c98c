using ContractSuite.Cli.Progress;
using Spectre.Console;

namespace ContractSuite.Cli.Tests;

/// <summary>What lasts more than two seconds tells how far it is and how long it still takes.</summary>
public sealed class ProgressTests
{
    private readonly StandingTime _time = new();

    [Fact]
    public void What_has_no_part_done_tells_nothing_of_the_time()
    {
        var share = new WorkShare("Making the documents", _time);

        _time.Pass(5);

        share.ToString().Should().Be("Making the documents: begun");
    }

    [Theory]
    [InlineData(0.4, 2, 0, "40 % done, about 3 s left")]
    [InlineData(0.4, 2, 2, "40 % done, about 1 s left")]
    [InlineData(0.4, 2, 60, "40 % done, about 1 s left")]
    [InlineData(0.01, 30, 0, "1 % done, about 50 min left")]
    [InlineData(0.999, 10, 0, "99 % done, about 1 s left")]
    public void The_time_left_is_what_the_parts_that_are_done_took_for_the_rest(double done, int seconds, int later, string told)
    {
        var share = new WorkShare("Making the documents", _time);

        _time.Pass(seconds);
        share.Report(done);
        _time.Pass(later);

        share.ToString().Should().Be($"Making the documents: {told}");
    }

    [Fact]
    public void A_thread_that_was_overtaken_takes_nothing_back()
    {
        var share = new WorkShare("Making the documents", _time);

        _time.Pass(2);
        share.Report(0.5);
        share.Report(0.25);

        share.ToString().Should().Be("Making the documents: 50 % done, about 2 s left");
    }

    [Fact]
    public async Task Work_that_ends_soon_tells_nothing()
    {
        using var lines = new StringWriter();

        var result = await new WorkWatch(null, lines, _time).WatchAsync("Comparing", _ => Task.FromResult(7));

        (result, lines.ToString()).Should().Be((7, ""));
    }

    [Fact]
    public async Task Work_that_lasts_tells_a_line_after_two_seconds_and_one_each_ten_seconds()
    {
        using var lines = new StringWriter();
        var end = new TaskCompletionSource<int>();

        var working = new WorkWatch(null, lines, _time).WatchAsync("Comparing", progress =>
        {
            _time.Pass(1);
            progress.Report(0.1);
            return end.Task;
        });
        _time.Pass(2);
        var first = lines.ToString();
        _time.Pass(10);
        end.SetResult(7);
        await working;

        first.Should().Be($"  Comparing: 10 % done, about 7 s left{Environment.NewLine}");
        lines.ToString().Should().Be($"{first}  Comparing: 10 % done, about 1 s left{Environment.NewLine}");
    }

    [Fact]
    public async Task Of_work_within_work_the_outer_is_told()
    {
        using var lines = new StringWriter();
        var end = new TaskCompletionSource<int>();
        var watch = new WorkWatch(null, lines, _time);

        var working = watch.WatchAsync("Looking at the target", _ => watch.WatchAsync("Asking the target what it consists of", _ => end.Task));
        _time.Pass(2);
        end.SetResult(7);
        await working;

        lines.ToString().Should().Be($"  Looking at the target: begun{Environment.NewLine}");
    }

    [Fact]
    public async Task What_the_work_fails_with_is_thrown_as_it_is()
    {
        using var lines = new StringWriter();

        var failing = () => new WorkWatch(null, lines, _time).WatchAsync<int>("Comparing", _ => Task.FromException<int>(new IOException("no room")));

        await failing.Should().ThrowAsync<IOException>().WithMessage("no room");
    }

    [Fact]
    public void On_a_terminal_a_line_stays_one_however_long_and_what_was_drawn_there_goes()
    {
        using var screen = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen), Ansi = AnsiSupport.Yes });
        terminal.Profile.Width = 20;
        using var writer = new TerminalWriter(terminal);

        writer.WriteLine("curl --request POST [not markup] https://crm.example.com/rest/people");

        screen.ToString().ReplaceLineEndings("\n").Should().Be("curl --request POST [not markup] https://crm.example.com/rest/people\u001b[K\n");
    }
}
