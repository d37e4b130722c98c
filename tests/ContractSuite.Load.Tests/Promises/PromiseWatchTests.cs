using ContractSuite.Load.Models;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Promises;

public sealed class PromiseWatchTests
{
    [Fact]
    public void A_workload_ends_soon_after_a_promise_is_broken()
    {
        var result = Watched(new Promise.Quick(95, TimeSpan.FromMilliseconds(10), null));

        result.IsComplete.Should().BeFalse();
        result.Seconds.Should().BeInRange(10, 16);
    }

    [Fact]
    public void A_workload_whose_promises_hold_runs_to_its_end()
    {
        var result = Watched(new Promise.Quick(95, TimeSpan.FromMilliseconds(100), null));

        result.IsComplete.Should().BeTrue();
        result.Overall.Count.Should().Be(6000);
    }

    [Fact]
    public void Throughput_is_not_judged_before_the_end() =>
        Watched(new Promise.Productive(1_000_000)).IsComplete.Should().BeTrue();

    private static LoadResult Watched(Promise promise)
    {
        var simulation = new Simulation();
        using var watch = new PromiseWatch([promise], Nobody.Watches, TestContext.Current.CancellationToken);
        var workload = new Workload
        {
            Name = "watched",
            Actions = [simulation.Answered("read", () => TimeSpan.FromMilliseconds(50))],
            Model = OpenModel.Constant(100, TimeSpan.FromMinutes(1)),
        };
        return simulation.Time.Run(() => new LoadEngine(simulation.Time).RunAsync(workload, watch, watch.Stop));
    }
}
