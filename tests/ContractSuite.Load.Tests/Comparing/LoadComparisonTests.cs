using ContractSuite.Load.Comparing;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;

namespace ContractSuite.Load.Tests.Comparing;

public sealed class LoadComparisonTests
{
    [Fact]
    public void A_server_that_got_slower_is_said_to_be_with_its_confidence()
    {
        var comparison = LoadComparison.Between(Run(seed: 1, slower: 1), Run(seed: 2, slower: 1.3));

        var median = comparison.Changes[0];
        median.Action.Should().Be("all");
        median.Verdict.Should().Be(ChangeVerdict.Slower);
        median.Change.Should().BeApproximately(0.3, 0.05);
        median.AtLeast.Should().BeInRange(0.2, 0.3);
        median.AtMost.Should().BeInRange(0.3, 0.4);
        median.ToString().Should().MatchRegex(@"^50 % of all: \S+ ms, was \S+ ms: \+\S+ % \(95 % confidence: \+\S+ % to \+\S+ %\): slower$");
    }

    [Fact]
    public void A_server_that_got_faster_is_said_to_be() =>
        LoadComparison.Between(Run(seed: 1, slower: 1), Run(seed: 2, slower: 0.7)).Changes[1].Verdict.Should().Be(ChangeVerdict.Faster);

    [Fact]
    public void Two_runs_of_the_same_server_may_differ_by_chance()
    {
        var change = LoadComparison.Between(Run(seed: 1, slower: 1), Run(seed: 2, slower: 1)).Changes[0];

        change.Verdict.Should().Be(ChangeVerdict.NoDifference);
        change.ToString().Should().EndWith("may be chance");
    }

    [Fact]
    public void Of_a_run_too_short_to_vary_nothing_is_claimed()
    {
        var change = LoadComparison.Between(Run(seed: 1, slower: 1, seconds: 3), Run(seed: 2, slower: 2)).Changes[0];

        change.Verdict.Should().Be(ChangeVerdict.TooLittleData);
        change.ToString().Should().EndWith("(too little data to say whether that is chance)");
    }

    [Fact]
    public void Each_action_is_compared_with_itself() =>
        LoadComparison.Between(Run(seed: 1, slower: 1), Run(seed: 2, slower: 1)).Changes
            .Select(change => (change.Action, change.Percent))
            .Should().Equal(("all", 50), ("all", 95), ("all", 99), ("read", 50), ("read", 95), ("read", 99));

    private static LoadResult Run(int seed, double slower, int seconds = 40)
    {
        var simulation = new Simulation();
        var random = new Random(seed);
        return simulation.Run(
            OpenModel.Poisson(50, TimeSpan.FromSeconds(seconds)),
            simulation.Answered("read", () => TimeSpan.FromMilliseconds((10 + (20 * random.NextDouble())) * slower)));
    }
}
