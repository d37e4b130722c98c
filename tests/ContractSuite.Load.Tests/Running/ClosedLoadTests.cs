using ContractSuite.Load.Models;
using ContractSuite.Load.Shards;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Running;

/// <summary>The closed model on a simulated clock.</summary>
public sealed class ClosedLoadTests
{
    private readonly Simulation _simulation = new();

    [Fact]
    public void Users_wait_for_their_answer_before_they_ask_again()
    {
        var result = _simulation.Run(new ClosedModel(5, TimeSpan.FromSeconds(10)), _simulation.Answered("read", () => TimeSpan.FromMilliseconds(100)));

        result.Overall.Count.Should().Be(500);
        result.Overall.Latency.P99.Should().BeInRange(100_000, 100_100);
    }

    [Fact]
    public void Users_think_between_calls()
    {
        var result = _simulation.Run(
            new ClosedModel(10, TimeSpan.FromSeconds(1000)) { ThinkTime = TimeSpan.FromSeconds(4) },
            _simulation.Answered("read", () => TimeSpan.FromSeconds(1)));

        result.Overall.PerSecond.Should().BeApproximately(2, 0.03);
    }

    [Fact]
    public void Its_warm_up_is_not_measured()
    {
        var result = _simulation.Run(new Workload
        {
            Name = "warm",
            Actions = [_simulation.Answered("read", () => TimeSpan.FromMilliseconds(100))],
            Model = new ClosedModel(1, TimeSpan.FromSeconds(10)),
            WarmUp = TimeSpan.FromSeconds(5),
        });

        result.Overall.Count.Should().Be(100);
    }

    [Fact]
    public void Each_part_has_its_own_users()
    {
        var result = _simulation.Run(new Workload
        {
            Name = "part",
            Actions = [_simulation.Answered("read", () => TimeSpan.FromMilliseconds(100))],
            Model = new ClosedModel(7, TimeSpan.FromSeconds(10)),
            Shard = new Shard(1, 3),
        });

        result.Overall.Count.Should().Be(300, "the first, fourth and seventh user are of the first part");
    }
}
