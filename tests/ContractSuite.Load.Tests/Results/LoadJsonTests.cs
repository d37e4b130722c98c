using ContractSuite.Load.Models;
using ContractSuite.Load.Results;
using NJsonSchema;

namespace ContractSuite.Load.Tests.Results;

public sealed class LoadJsonTests
{
    private static LoadResult Result
    {
        get
        {
            var simulation = new Simulation();
            return simulation.Run(OpenModel.Constant(10, TimeSpan.FromSeconds(5)), simulation.Answered("read", () => TimeSpan.FromMilliseconds(4)));
        }
    }

    [Fact]
    public void A_result_is_read_back_as_it_was_written()
    {
        var result = Result;

        var read = LoadJson.Deserialize<LoadResult>(System.Text.Encoding.UTF8.GetString(LoadJson.Serialize(result)));

        read.Should().BeEquivalentTo(result);
        read.Overall.Intervals.Should().HaveCount(5);
        read.Overall.Intervals.Sum(interval => interval.Count).Should().Be(50);
        read.Overall.Latency.Curve[^1].Should().Be(new CurvePoint(100, 4001));
    }

    [Fact]
    public async Task A_result_is_as_its_schema_says()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "load.json"), TestContext.Current.CancellationToken);

        schema.Validate(System.Text.Encoding.UTF8.GetString(LoadJson.Serialize(Result))).Should().BeEmpty();
    }
}
