using ContractSuite.Reporting.Diff;
using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting.Tests.Diff;

/// <summary>What was accepted once is accepted again, and nothing else is.</summary>
public sealed class AcceptedDifferenceTests : IDisposable
{
    private static readonly Difference Gone = new() { Rule = DifferenceRules.FieldRemoved, Subject = "person.jobTitle", Before = "TEXT", After = "absent" };

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("accepted-").FullName, "accepted-differences.yaml");

    [Fact]
    public void What_is_accepted_is_marked_with_its_reason_afterwards()
    {
        AcceptedDifferences.Read(_path).Accept(_path, [Gone], "our importer: \"changed\" on 3 May");

        var marked = AcceptedDifferences.Read(_path).Mark([Gone, Gone with { Subject = "person.city" }]);

        marked.Select(difference => difference.Accepted).Should().Equal("our importer: \"changed\" on 3 May", null);
    }

    [Fact]
    public void Accepting_twice_keeps_the_first_reason()
    {
        AcceptedDifferences.Read(_path).Accept(_path, [Gone], "first");
        var again = AcceptedDifferences.Read(_path);
        again.Accept(_path, again.Mark([Gone]), "second");

        File.ReadAllText(_path).Should().Contain("first").And.NotContain("second");
    }

    [Fact]
    public void What_is_harmless_needs_no_accepting()
    {
        AcceptedDifferences.Read(_path).Accept(_path, [Gone with { Rule = DifferenceRules.FieldAdded }], "why");

        File.ReadAllText(_path).Should().NotContain("UP104");
    }

    [Fact]
    public void An_entry_without_a_reason_is_refused_with_its_subject()
    {
        File.WriteAllText(_path, "- rule: UP103\n  subject: person.jobTitle\n");

        var act = () => AcceptedDifferences.Read(_path);

        act.Should().Throw<RecordException>().WithMessage($"{_path}: an entry for 'person.jobTitle' lacks a rule, a subject or a reason. Every entry needs all three.");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
}
