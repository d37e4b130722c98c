using ContractSuite.Load.Models;
using ContractSuite.Load.Promises;
using ContractSuite.Load.Results;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Promises;

public sealed class PromiseTests
{
    private readonly Simulation _simulation = new();

    [Fact]
    public void A_percentile_says_figure_bound_and_margin()
    {
        var verdict = new Promise.Quick(95, TimeSpan.FromMilliseconds(100), null).Judge(Result(_ => null));

        verdict.IsKept.Should().BeTrue();
        verdict.Bound.Should().Be(100);
        verdict.Margin.Should().BeApproximately(0.8, 0.001);
        verdict.ToString().Should().Be("95 % of all calls are answered within 100 ms: found 20.015 ms, 80 % to spare");
    }

    [Fact]
    public void A_figure_beyond_its_bound_breaks_the_promise()
    {
        var verdict = new Promise.Quick(95, TimeSpan.FromMilliseconds(10), "read").Judge(Result(_ => null));

        verdict.IsKept.Should().BeFalse();
        verdict.ToString().Should().Be("95 % of the calls to \"read\" are answered within 10 ms: found 20.015 ms, 100.2 % beyond the bound");
    }

    [Fact]
    public void A_call_that_failed_was_not_answered_however_soon_it_failed()
    {
        var verdict = new Promise.Quick(95, TimeSpan.FromSeconds(1), null).Judge(Result(number => number % 10 == 0 ? "500" : null));

        verdict.IsKept.Should().BeFalse();
        verdict.Figure.Should().BeNull();
        verdict.ToString().Should().Be("95 % of all calls are answered within 1 s: found fewer good answers than that");
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9.9, false)]
    public void Failures_are_held_to_a_share_of_all(double most, bool isKept)
    {
        var verdict = new Promise.Reliable(most, null).Judge(Result(number => number % 10 == 0 ? "500" : null));

        verdict.IsKept.Should().Be(isKept);
        verdict.Detail.Should().Be("60 × 500");
    }

    [Theory]
    [InlineData(9.5, true)]
    [InlineData(10.5, false)]
    public void Throughput_counts_good_answers(double least, bool isKept) =>
        new Promise.Productive(least).Judge(Result(_ => null)).IsKept.Should().Be(isKept);

    [Fact]
    public void An_action_that_gets_less_than_half_of_its_share_is_starved()
    {
        var result = _simulation.Run(
            OpenModel.Constant(100, TimeSpan.FromMinutes(1)),
            Failing("read", _ => null),
            Failing("write", number => number % 3 == 0 ? null : "503"));

        var verdict = new Promise.Fair().Judge(result);

        verdict.IsKept.Should().BeTrue("a third of the writes is half of their share of the answers");
        verdict.Detail.Should().Be("write");
        new Promise.Fair().Judge(_simulation.Run(
            OpenModel.Constant(100, TimeSpan.FromMinutes(1)),
            Failing("read", _ => null),
            Failing("write", number => number % 9 == 0 ? null : "503"))).IsKept.Should().BeFalse();
    }

    [Fact]
    public void A_promise_of_an_action_that_is_not_in_the_mix_is_a_fault_of_the_feature()
    {
        var judging = () => new Promise.Reliable(1, "search").Judge(Result(_ => null));

        judging.Should().Throw<ArgumentException>().WithMessage("The workload has no action 'search'; it has 'read'.");
    }

    private LoadResult Result(Func<long, string?> error) => _simulation.Run(OpenModel.Constant(10, TimeSpan.FromMinutes(1)), Failing("read", error));

    private LoadAction Failing(string name, Func<long, string?> error) => new(name, 1, async (number, abandon) =>
    {
        await _simulation.Time.Wait(TimeSpan.FromMilliseconds(20), abandon);
        return new CallOutcome { Error = error(number) };
    });
}
