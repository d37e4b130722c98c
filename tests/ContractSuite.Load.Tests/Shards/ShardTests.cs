using ContractSuite.Load.Shards;

namespace ContractSuite.Load.Tests.Shards;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/4", 2, 4)]
    public void A_part_is_read(string text, int number, int count) => Shard.Read(text).Should().Be(new Shard(number, count));

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/0")]
    [InlineData("1")]
    [InlineData("a/b")]
    [InlineData("-1/2")]
    public void What_is_no_part_is_not(string text) => Shard.Read(text).Should().BeNull();
}
