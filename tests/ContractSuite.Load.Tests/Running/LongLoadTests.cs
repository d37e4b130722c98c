using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Running;

/// <summary>A day, simulated.</summary>
[Collection("memory")]
public sealed class LongLoadTests
{
    [Fact]
    public void Twenty_four_hours_keep_memory_flat()
    {
        var simulation = new Simulation();
        var memory = new MemoryEachHour();

        var result = simulation.Time.Run(() => new LoadEngine(simulation.Time).RunAsync(
            new Workload
            {
                Name = "a day",
                Actions = [simulation.Answered("read", () => TimeSpan.FromMilliseconds(30))],
                Model = OpenModel.Poisson(2, TimeSpan.FromHours(24)),
                ProgressEvery = TimeSpan.FromMinutes(1),
            },
            memory,
            TestContext.Current.CancellationToken));

        result.Overall.Count.Should().BeInRange(171_500, 174_100);
        result.Overall.Intervals.Should().HaveCountLessThanOrEqualTo(301);
        result.Overall.Blocks.Should().HaveCountLessThanOrEqualTo(20);
        LoadJson.Serialize(result).Length.Should().BeLessThan(400_000);
        (memory.Hours[^1] - memory.Hours[1]).Should().BeLessThan(2_000_000, "intervals and encoded blocks are all that is added");
    }

    private sealed class MemoryEachHour : ILoadObserver
    {
        private int _minute;

        public List<long> Hours { get; } = [];

        public void Progressed(LoadProgress progress)
        {
            if (_minute++ % 60 == 0)
                Hours.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
