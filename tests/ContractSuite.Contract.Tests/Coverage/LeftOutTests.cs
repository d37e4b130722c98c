using ContractSuite.Contract.Coverage;
using ContractSuite.Contract.Tests.Recordings;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Tests.Coverage;

public sealed class LeftOutTests : IDisposable
{
    private static readonly ContractLibrary Library = ContractLibrary.Load(Path.Combine(AppContext.BaseDirectory, "schemas"));

    private readonly string _folder = Directory.CreateTempSubdirectory("left-out").FullName;

    [Fact]
    public void Everything_that_is_left_out_is_published_by_2_21_0()
    {
        Library.LeftOut.Idle(RecordedTarget.Model).Should().BeEmpty();
    }

    [Fact]
    public void An_expression_of_nothing_that_is_published_is_told()
    {
        var list = LeftOutList.Of([Entry("query people"), Entry("query unicorns?")]);

        list.Idle(RecordedTarget.Model).Should().Equal("^(?:query unicorns?)$");
    }

    [Theory]
    [InlineData(Surface.GraphQLMetadata, "mutation signIn", "Signs people in and up and keeps their passwords, which takes a person and no key.")]
    [InlineData(Surface.RestCore, "PATCH /rest/notes/merge", "Published of every object; only people and companies have criteria for twins, and the others merge nothing (docs/twenty-2.21.0.md, section 4.1).")]
    [InlineData(Surface.RestCore, "PATCH /rest/people/merge", null)]
    [InlineData(Surface.GraphQLCore, "mutation createCalendarEvent", null)]
    [InlineData(Surface.GraphQLMetadata, "mutation createCalendarEvent", "Mailboxes and calendars of people, and mail that would be sent.")]
    [InlineData(Surface.RestMetadata, "GET /rest/metadata/apiKeys", null)]
    public void An_operation_is_left_out_with_its_reason(Surface surface, string operation, string? reason)
    {
        Library.LeftOut.WhyOf(new Operation(surface, operation)).Should().Be(reason);
    }

    [Fact]
    public void An_expression_is_of_whole_names()
    {
        var list = LeftOutList.Of([Entry("query people")]);

        list.WhyOf(new Operation(Surface.GraphQLCore, "query people")).Should().Be("Nobody needs it here.");
        list.WhyOf(new Operation(Surface.GraphQLCore, "query peopleGroupBy")).Should().BeNull();
    }

    [Fact]
    public void No_file_leaves_nothing_out() => LeftOutList.Read(Path.Combine(_folder, "left-out.yaml"), schema: null).Entries.Should().BeEmpty();

    [Fact]
    public void An_entry_without_a_reason_is_refused_naming_file_and_entry()
    {
        foreach (var schema in new[] { "left-out.json", "deviations.json" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "schemas", schema), Path.Combine(_folder, schema));
        }

        var path = Path.Combine(_folder, "left-out.yaml");
        File.WriteAllText(path, "- surface: restCore\n  operations: [GET /rest/people]\n");

        var load = () => ContractLibrary.Load(_folder);

        load.Should().Throw<ContractLibraryException>()
            .WithMessage($"{path}, entry 1, reason: expected the property 'reason', found no such property. schemas/left-out.json tells what an entry is.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static LeftOut Entry(string pattern) => new() { Surface = Surface.GraphQLCore, Operations = [pattern], Reason = "Nobody needs it here." };
}
