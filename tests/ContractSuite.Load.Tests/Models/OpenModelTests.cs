using ContractSuite.Load.Models;
using ContractSuite.Load.Shards;
using CsCheck;

namespace ContractSuite.Load.Tests.Models;

public sealed class OpenModelTests
{
    private static readonly Gen<RateSegment> Segment = Gen.Select(
        Gen.Int[0, 200],
        Gen.Int[0, 200],
        Gen.Int[1, 20],
        (from, to, seconds) => new RateSegment(from, to, TimeSpan.FromSeconds(seconds)));

    private static readonly Gen<OpenModel> Regular = Segment.List[1, 4].Select(segments => new OpenModel(segments));

    [Fact]
    public void Regular_arrivals_add_up_to_what_the_rate_brings() =>
        Regular.Sample(model => Math.Abs(model.Arrivals(seed: 1).Count() - Math.Ceiling(model.Expected - 1e-9)) <= 0);

    [Fact]
    public void At_every_moment_as_many_have_arrived_as_the_rate_brought_by_then() =>
        Gen.Select(Regular, Gen.Double[0, 1]).Sample((model, share) =>
        {
            var moment = model.Duration.TotalSeconds * share;
            var start = 0.0;
            var brought = 0.0;
            foreach (var segment in model.Segments)
            {
                brought += segment.ArrivalsBy(Math.Clamp(moment - start, 0, segment.Duration.TotalSeconds));
                start += segment.Duration.TotalSeconds;
            }

            var arrived = model.Arrivals(seed: 1).Count(arrival => arrival.TotalSeconds <= moment);

            return Math.Abs(arrived - brought) <= 1.001;
        });

    [Fact]
    public void Arrivals_ascend_and_lie_within_the_duration() =>
        Gen.Select(Regular, Gen.Enum<Spacing>(), Gen.Int).Sample((model, spacing, seed) =>
        {
            var arrivals = (model with { Spacing = spacing }).Arrivals(seed).ToList();

            return arrivals.Order().SequenceEqual(arrivals) && arrivals.All(arrival => arrival >= TimeSpan.Zero && arrival <= model.Duration);
        });

    [Fact]
    public void The_parts_of_a_schedule_add_up_to_it() =>
        Gen.Select(Regular, Gen.Int[1, 7]).Sample((model, count) =>
        {
            var whole = Enumerable.Range(0, model.Arrivals(seed: 3).Count()).Select(number => (long)number).ToList();

            var parts = Enumerable.Range(1, count).SelectMany(number => whole.Where(new Shard(number, count).Has));

            return parts.Order().SequenceEqual(whole);
        });

    [Fact]
    public void A_constant_rate_has_equal_distances()
    {
        var arrivals = OpenModel.Constant(4, TimeSpan.FromSeconds(1)).Arrivals(seed: 1);

        arrivals.Should().Equal(TimeSpan.Zero, TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(750));
    }

    [Fact]
    public void A_day_at_a_constant_rate_does_not_drift()
    {
        var last = OpenModel.Constant(7, TimeSpan.FromHours(24)).Arrivals(seed: 1).Last();

        last.TotalSeconds.Should().BeApproximately(86_400 - (1 / 7.0), 1e-6);
    }

    [Fact]
    public void A_ramp_from_nothing_brings_half_of_what_its_end_would()
    {
        var model = OpenModel.Ramp(0, 10, TimeSpan.FromSeconds(10));

        model.Arrivals(seed: 1).Should().HaveCount(50);
    }

    [Fact]
    public void Steps_follow_one_another()
    {
        var model = OpenModel.Steps([10, 20, 30], TimeSpan.FromSeconds(2));

        model.Arrivals(seed: 1).CountBy(arrival => (int)arrival.TotalSeconds / 2).Select(step => step.Value).Should().Equal(20, 40, 60);
    }

    [Fact]
    public void Poisson_arrivals_have_the_variance_of_their_mean()
    {
        var seconds = OpenModel.Poisson(50, TimeSpan.FromSeconds(2000)).Arrivals(seed: 4)
            .CountBy(arrival => (int)arrival.TotalSeconds)
            .Select(second => (double)second.Value)
            .ToList();

        var mean = seconds.Average();
        var variance = seconds.Average(count => (count - mean) * (count - mean));

        mean.Should().BeApproximately(50, 0.5);
        (variance / mean).Should().BeApproximately(1, 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_arrivals()
    {
        var model = OpenModel.Poisson(20, TimeSpan.FromSeconds(5));

        model.Arrivals(seed: 9).Should().Equal(model.Arrivals(seed: 9));
        model.Arrivals(seed: 9).Should().NotEqual(model.Arrivals(seed: 10));
    }

    [Fact]
    public void A_warm_up_goes_before_at_the_first_rate_and_where_that_is_nothing_at_a_tenth_of_the_goal()
    {
        var tenSeconds = TimeSpan.FromSeconds(10);

        OpenModel.Ramp(5, 50, tenSeconds).WarmedUp(tenSeconds).Segments[0].Should().Be(new RateSegment(5, 5, tenSeconds));
        OpenModel.Ramp(0, 50, tenSeconds).WarmedUp(tenSeconds).Segments[0].Should().Be(new RateSegment(5, 5, tenSeconds));
    }

    [Fact]
    public void It_is_told_in_words()
    {
        OpenModel.Constant(50, TimeSpan.FromSeconds(30)).Words.Should().Be("50 a second for 30 s");
        OpenModel.Poisson(2.5, TimeSpan.FromMinutes(5)).Words.Should().Be("at random, 2.5 a second for 5 min");
        new OpenModel([.. OpenModel.Ramp(0, 10, TimeSpan.FromSeconds(20)).Segments, .. OpenModel.Constant(10, TimeSpan.FromHours(8)).Segments])
            .Words.Should().Be("from 0 to 10 a second for 20 s, then 10 a second for 8 h");
    }
}
