using System.Text;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Tests;

public sealed class FollowedRecordTests
{
    [Fact]
    public async Task What_is_followed_is_what_the_file_tells()
    {
        var text = new RecordBuilder()
            .Facts(Sample.Facts)
            .Feature("features/core/people.feature", "People", "A person is kept as it was given")
            .Scenario("features/core/people.feature", 10, "Ada is found again", "PASSED", exchanges: [Sample.Exchange("x1")])
            .Finished()
            .Text;

        var followed = await Followed(text).EndAsync();

        followed.Should().BeEquivalentTo(RunRecord.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))), options => options.Excluding(record => record.Path.EndsWith("Body")));
        followed.Exchanges.Single().Response!.Body.ToArray().Should().Equal(Sample.Exchange("x1").Response!.Body.ToArray());
    }

    [Fact]
    public async Task A_run_that_was_stopped_is_a_record_that_is_cut() =>
        (await Followed(new RecordBuilder().Facts(Sample.Facts).Text).EndAsync()).Cut.Should().Be("it ends at line 2, before the run does.");

    [Fact]
    public async Task What_is_no_message_is_told_with_its_line()
    {
        var ending = () => Followed(new RecordBuilder().Text + "{\"attachment\":7}\n").EndAsync();

        (await ending.Should().ThrowAsync<RecordException>()).WithMessage("Line 2 is not a Cucumber message: *Found '{\"attachment\":7}'.*");
    }

    private static FollowedRecord Followed(string text)
    {
        var record = new FollowedRecord();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            record.Add(Encoding.UTF8.GetBytes(line));
        }

        return record;
    }
}
