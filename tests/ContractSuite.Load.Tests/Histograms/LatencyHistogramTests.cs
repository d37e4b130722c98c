using ContractSuite.Load.Histograms;
using CsCheck;

namespace ContractSuite.Load.Tests.Histograms;

public sealed class LatencyHistogramTests
{
    private static readonly Gen<long> Latency = Gen.OneOf(Gen.Long[1, 1000], Gen.Long[1, 100_000], Gen.Long[1, LatencyHistogram.Longest]);

    private static readonly Gen<long[]> Latencies = Latency.Array[1, 300];

    [Fact]
    public void Percentiles_are_those_of_an_exact_sort_within_three_digits() =>
        Gen.Select(Latencies, Gen.Double[0.001, 100]).Sample((latencies, percent) =>
        {
            var exact = latencies.Order().ElementAt((int)Math.Ceiling(percent / 100 * latencies.Length) - 1);

            var found = Of(latencies).At(percent);

            return found >= exact && found <= exact * (1 + LatencyHistogram.Precision) + 1;
        });

    [Fact]
    public void Several_percentiles_in_one_pass_are_those_of_each() =>
        Latencies.Sample(latencies =>
        {
            var histogram = Of(latencies);

            return histogram.At([1, 50, 99.9, 100]).SequenceEqual([histogram.At(1), histogram.At(50), histogram.At(99.9), histogram.At(100)]);
        });

    [Fact]
    public void Merging_is_associative_and_commutative() =>
        Gen.Select(Latencies, Latencies, Latencies).Sample((a, b, c) =>
            Sum(Sum(Of(a), Of(b)), Of(c)).Encode() == Sum(Of(c), Sum(Of(b), Of(a))).Encode());

    [Fact]
    public void Merging_is_recording_all_in_one() =>
        Gen.Select(Latencies, Latencies).Sample((a, b) => Sum(Of(a), Of(b)).Encode() == Of([.. a, .. b]).Encode());

    [Fact]
    public void What_is_encoded_is_decoded_to_the_same() =>
        Latencies.Sample(latencies =>
        {
            var histogram = Of(latencies);

            return LatencyHistogram.Decode(histogram.Encode()).Recorded().SequenceEqual(histogram.Recorded());
        });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(1, 1)]
    [InlineData(long.MaxValue, 60_030_975)]
    public void What_lies_outside_is_counted_at_the_nearer_end(long recorded, long kept)
    {
        var histogram = Of([recorded]);

        histogram.At(100).Should().Be(kept);
    }

    [Fact]
    public void Without_any_latency_all_figures_are_zero()
    {
        var histogram = new LatencyHistogram();

        histogram.At(99).Should().Be(0);
        histogram.At([50, 99]).Should().Equal(0, 0);
        histogram.Max.Should().Be(0);
        histogram.Mean.Should().Be(0);
    }

    private static LatencyHistogram Of(long[] latencies)
    {
        var histogram = new LatencyHistogram();
        foreach (var latency in latencies)
        {
            histogram.Record(latency);
        }

        return histogram;
    }

    private static LatencyHistogram Sum(LatencyHistogram one, LatencyHistogram other)
    {
        var sum = new LatencyHistogram();
        sum.Add(one);
        sum.Add(other);
        return sum;
    }
}
