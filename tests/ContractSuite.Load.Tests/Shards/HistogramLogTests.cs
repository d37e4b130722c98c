using System.Text;
using ContractSuite.Load.Histograms;
using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using ContractSuite.Load.Shards;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Tests.Shards;

public sealed class HistogramLogTests
{
    [Fact]
    public void What_is_written_is_read_back_exactly()
    {
        var result = Run(seed: 1);

        var merged = HistogramLog.Merge([Log("one", result)]);

        merged.Good.Keys.Should().Equal("a list, of people", "write");
        merged.Good["write"].Encode().Should().Be(result.Actions[1].Latency.Histogram);
        merged.Failed["write"].Encode().Should().Be(result.Actions[1].FailedLatency.Histogram);
        merged.Overall.Encode().Should().Be(result.Overall.Latency.Histogram);
        merged.Count.Should().Be(result.Overall.Count);
    }

    [Fact]
    public void Logs_add_up_exactly_in_whatever_order()
    {
        var (one, two, three) = (Run(seed: 1), Run(seed: 2), Run(seed: 3));

        var forth = HistogramLog.Merge([Log("one", one), Log("two", two), Log("three", three)]);
        var back = HistogramLog.Merge([Log("three", three), Log("two", two), Log("one", one)]);

        var sum = new LatencyHistogram();
        foreach (var result in new[] { one, two, three })
        {
            sum.Add(LatencyHistogram.Decode(result.Overall.Latency.Histogram));
        }

        forth.Overall.Encode().Should().Be(sum.Encode());
        back.Overall.Encode().Should().Be(sum.Encode());
    }

    [Fact]
    public void It_is_in_the_format_that_other_tools_read()
    {
        var text = new StringWriter();

        HistogramLog.Write(Run(seed: 1), text);

        var lines = text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lines[1].Should().Be("#[Histogram log format version 1.2]");
        lines[2].Should().Be("#[StartTime: 0.000 (seconds since epoch), 1970-01-01T00:00:00.0000000Z]");
        lines[3].Should().Be("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"");
        lines.Skip(4).Should().AllSatisfy(line => line.Should().MatchRegex(@"^Tag=[^ ,]+,\d+\.\d{3},\d+\.\d{3},\d+\.\d{3},HISTFA[A-Za-z0-9+/=]+$"));
    }

    [Theory]
    [InlineData("", "found none")]
    [InlineData("this is no log\n", "found an error")]
    [InlineData("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\nTag=a,0.000,1.000,1.000,HISTFAAAAAAAAAAA\n", "found an error")]
    public void What_is_no_log_is_refused_by_name(string text, string found)
    {
        var merging = () => HistogramLog.Merge([("shard-2.hlog", new MemoryStream(Encoding.UTF8.GetBytes(text)))]);

        merging.Should().Throw<HistogramLogException>().WithMessage($"shard-2.hlog: expected *{found}*");
    }

    private static (string Name, Stream Log) Log(string name, LoadResult result)
    {
        var text = new StringWriter();
        HistogramLog.Write(result, text);
        return (name, new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static LoadResult Run(int seed)
    {
        var simulation = new Simulation();
        var random = new Random(seed);
        return simulation.Run(
            OpenModel.Poisson(20, TimeSpan.FromSeconds(25)),
            simulation.Answered("a list, of people", () => TimeSpan.FromMilliseconds(100 * random.NextDouble())),
            new LoadAction("write", 1, async (number, abandon) =>
            {
                await simulation.Time.Wait(TimeSpan.FromMilliseconds(50 * random.NextDouble()), abandon);
                return new CallOutcome { Error = number % 5 == 0 ? "409" : null };
            }));
    }
}
