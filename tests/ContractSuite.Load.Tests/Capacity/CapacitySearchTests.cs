using ContractSuite.Load.Capacity;
using ContractSuite.Load.Models;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Capacity;

public sealed class CapacitySearchTests
{
    [Fact]
    public void A_server_that_answers_one_call_in_10_ms_carries_almost_100_a_second()
    {
        var capacity = Find(answer: TimeSpan.FromMilliseconds(10));

        capacity.PerSecond.Should().BeInRange(75, 100);
        capacity.Users.Should().Be((long)(capacity.PerSecond * 20));
        capacity.Curve.Select(point => point.PerSecond).Should().BeInAscendingOrder();
        capacity.Curve.Where(point => point.PerSecond <= capacity.PerSecond).Should().OnlyContain(point => point.Broken.Count == 0);
        capacity.Sentence.Should().MatchRegex(
            @"^This instance carries \S+ requests a second of this mix, made by \S+ users who act every 20 s; at \S+ a second a promise breaks: 95 % of all calls are answered within 200 ms: found \S+ ms, \S+ % beyond the bound\.$");
    }

    [Fact]
    public void A_server_that_keeps_no_promise_at_any_rate_carries_nothing()
    {
        var capacity = Find(answer: TimeSpan.FromSeconds(1));

        capacity.PerSecond.Should().Be(0);
        capacity.Sentence.Should().StartWith("This instance carries 0 requests a second of this mix, made by 0 users");
    }

    /// <summary>One call at a time, each as long: beyond 1 / answer a second the queue grows.</summary>
    private static CapacityResult Find(TimeSpan answer)
    {
        var simulation = new Simulation();
        var free = TimeSpan.Zero;
        var queue = simulation.Answered("read", () =>
        {
            free = (free > simulation.Now ? free : simulation.Now) + answer;
            return free - simulation.Now;
        });
        var search = new CapacitySearch(new LoadEngine(simulation.Time), [new Promise.Quick(95, TimeSpan.FromMilliseconds(200), null)])
        {
            From = 10,
            Each = TimeSpan.FromSeconds(20),
        };

        return simulation.Time.Run(() => search.FindAsync(
            new Workload { Name = "queue", Actions = [queue], Model = OpenModel.Constant(1, TimeSpan.FromSeconds(1)) },
            TimeSpan.FromSeconds(20),
            Nobody.Watches,
            TestContext.Current.CancellationToken)).Capacity;
    }
}
