using ContractSuite.Load.Models;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Running;

/// <summary>The open model on a simulated clock.</summary>
public sealed class OpenLoadTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Simulation _simulation = new();

    [Fact]
    public void Every_arrival_is_made_and_measured()
    {
        var result = _simulation.Run(OpenModel.Constant(100, Minute), _simulation.Answered("read", () => TimeSpan.FromMilliseconds(20)));

        result.Overall.Count.Should().Be(6000);
        result.Overall.PerSecond.Should().BeApproximately(100, 0.1);
        result.Overall.Latency.P50.Should().BeInRange(20_000, 20_020);
        result.Overall.Latency.Max.Should().BeInRange(20_000, 20_020);
        result.IsComplete.Should().BeTrue();
        result.IsValid.Should().BeTrue();
    }

    [Fact]
    public void A_stall_counts_for_all_who_would_have_come_in_it()
    {
        var result = _simulation.Run(
            OpenModel.Constant(500, TimeSpan.FromSeconds(100)),
            _simulation.Answered("read", () => Stall(_simulation.Now) + TimeSpan.FromMilliseconds(1)));

        // A fifth of all come in a stall of 2 s; one in a hundred of all waits for the last twentieth of it or longer.
        (result.Overall.Latency.P99 / 1_901_000.0).Should().BeApproximately(1, 0.002);
        // Three fifths of those who come in the stall wait longer than 0.8 s: 12 % of all.
        (result.Overall.Latency.P90 / 1_001_000.0).Should().BeApproximately(1, 0.004);
        result.Overall.Latency.P75.Should().BeInRange(1000, 1002);
    }

    [Fact]
    public void The_time_from_sending_stands_beside_the_time_from_the_intended_start()
    {
        var late = new LoadAction("read", 1, async (_, abandon) =>
        {
            await _simulation.Time.Wait(TimeSpan.FromMilliseconds(50), abandon);
            return new CallOutcome { Service = TimeSpan.FromMilliseconds(30), FirstByte = TimeSpan.FromMilliseconds(20), Body = TimeSpan.FromMilliseconds(10), Connection = TimeSpan.FromMilliseconds(2) };
        });

        var result = _simulation.Run(OpenModel.Constant(10, Minute), late);

        result.Overall.Service.P99.Should().BeInRange(30_000, 30_030);
        result.Overall.FirstByte.P99.Should().BeInRange(20_000, 20_020);
        result.Overall.Body.P99.Should().BeInRange(10_000, 10_010);
        result.Overall.Connection.P99.Should().BeInRange(2000, 2002);
    }

    [Fact]
    public void The_warm_up_is_made_and_not_measured()
    {
        var made = 0;
        var cold = new LoadAction("read", 1, async (_, abandon) =>
        {
            made++;
            await _simulation.Time.Wait(_simulation.Now < TimeSpan.FromSeconds(10) ? TimeSpan.FromSeconds(5) : TimeSpan.FromMilliseconds(5), abandon);
            return CallOutcome.Good;
        });

        var result = _simulation.Run(new Workload
        {
            Name = "warm",
            Actions = [cold],
            Model = OpenModel.Constant(10, Minute),
            WarmUp = TimeSpan.FromSeconds(10),
        });

        made.Should().Be(700);
        result.Overall.Count.Should().Be(600);
        result.Overall.Latency.Max.Should().BeInRange(5000, 5005);
        result.Started.Should().Be(DateTimeOffset.UnixEpoch.AddSeconds(10));
        result.Seconds.Should().BeApproximately(60, 0.01);
    }

    [Fact]
    public void Each_action_gets_its_share()
    {
        var result = _simulation.Run(
            OpenModel.Constant(1000, Minute),
            _simulation.Answered("read", () => TimeSpan.FromMilliseconds(1), share: 3),
            _simulation.Answered("write", () => TimeSpan.FromMilliseconds(9), share: 1));

        result.Actions.Select(action => action.Name).Should().Equal("read", "write");
        result.Actions.Sum(action => action.Count).Should().Be(60_000);
        (result.Actions[0].Count / 60_000.0).Should().BeApproximately(0.75, 0.01);
        result.Actions[1].Latency.P50.Should().BeInRange(9000, 9009);
    }

    [Fact]
    public void Errors_are_counted_by_kind_and_are_no_latency()
    {
        var action = new LoadAction("read", 1, (number, _) => (number % 4) switch
        {
            0 => ValueTask.FromResult(CallOutcome.Failed("429")),
            1 => throw new InvalidOperationException("A fault of the action."),
            _ => ValueTask.FromResult(CallOutcome.Good),
        });

        var result = _simulation.Run(OpenModel.Constant(20, Minute), action);

        result.Overall.Failed.Should().Be(600);
        result.Overall.Latency.Count.Should().Be(600);
        result.Overall.Errors.Should().Equal(new Load.Results.ErrorFigures("429", 300), new Load.Results.ErrorFigures("InvalidOperationException", 300));
    }

    [Fact]
    public void What_nobody_answers_is_an_error_when_patience_ends()
    {
        var result = _simulation.Run(new Workload
        {
            Name = "silence",
            Actions = [_simulation.Answered("read", () => TimeSpan.FromHours(1))],
            Model = OpenModel.Constant(2, TimeSpan.FromSeconds(10)),
            Patience = TimeSpan.FromSeconds(5),
        });

        result.Overall.Errors.Should().Equal(new Load.Results.ErrorFigures("unanswered", 20));
        result.Overall.FailedLatency.Max.Should().BeInRange(15_000_000, 15_015_000);
    }

    [Fact]
    public void Arrivals_beyond_what_memory_allows_are_dropped_counted_and_make_the_result_invalid()
    {
        var result = _simulation.Run(new Workload
        {
            Name = "flood",
            Actions = [_simulation.Answered("read", () => TimeSpan.FromSeconds(10))],
            Model = OpenModel.Constant(10, TimeSpan.FromSeconds(10)),
            MostInFlight = 30,
        });

        result.Overall.Count.Should().Be(30);
        result.Generator.Dropped.Should().Be(70);
        result.IsValid.Should().BeFalse();
        result.Generator.Objections.Should().Equal("70 calls were not made, as 30 were unanswered. The latencies leave them out; ask for a lower rate.");
    }

    [Fact]
    public void Parts_made_by_several_generators_add_up_to_the_whole()
    {
        Load.Results.LoadResult Part(int number, int count) => new Simulation() is var simulation
            ? simulation.Run(new Workload
            {
                Name = "part",
                Actions = [simulation.Answered("read", () => TimeSpan.FromMilliseconds(3), 2), simulation.Answered("write", () => TimeSpan.FromMilliseconds(7), 1)],
                Model = OpenModel.Poisson(100, Minute),
                Seed = 8,
                Shard = new Load.Shards.Shard(number, count),
            })
            : throw new InvalidOperationException();

        var whole = Part(1, 1);
        var parts = new[] { Part(1, 3), Part(2, 3), Part(3, 3) };

        parts.Sum(part => part.Overall.Count).Should().Be(whole.Overall.Count);
        parts.Sum(part => part.Actions[1].Count).Should().Be(whole.Actions[1].Count);
    }

    [Fact]
    public void Stopping_ends_it_with_what_was_measured()
    {
        using var stop = new CancellationTokenSource();
        var action = new LoadAction("read", 1, (number, _) =>
        {
            if (number == 49)
                stop.Cancel();

            return ValueTask.FromResult(CallOutcome.Good);
        });

        var result = _simulation.Time.Run(() => new Load.Running.LoadEngine(_simulation.Time).RunAsync(
            new Workload { Name = "stopped", Actions = [action], Model = OpenModel.Constant(10, Minute) },
            Nobody.Watches,
            stop.Token));

        result.IsComplete.Should().BeFalse();
        result.Overall.Count.Should().Be(50);
    }

    [Fact]
    public void A_workload_that_makes_no_sense_is_refused_with_every_reason()
    {
        var nonsense = new Workload { Name = "nonsense", Actions = [], Model = OpenModel.Constant(0, TimeSpan.Zero) };

        var running = () => _simulation.Run(nonsense);

        running.Should().Throw<WorkloadException>().WithMessage("The workload 'nonsense' cannot be run: it has no action; it lasts no time; its rate brings no arrival.");
    }

    /// <summary>Nothing is answered in the first 2 s of each 10 s.</summary>
    private static TimeSpan Stall(TimeSpan now) => TimeSpan.FromTicks(Math.Max(0, TimeSpan.FromSeconds(2).Ticks - (now.Ticks % TimeSpan.FromSeconds(10).Ticks)));
}
