using ContractSuite.Contract.Coverage;

namespace ContractSuite.Contract.Tests.Coverage;

public sealed class CoverageMinimumTests
{
    [Fact]
    public void The_committed_file_asks_for_something_of_each()
    {
        var asked = CoverageMinimum.Read(Path.Combine(AppContext.BaseDirectory, "schemas", "coverage.yaml"));

        new[] { asked.Operations, asked.Fields, asked.Refusals, asked.Rules }.Should().OnlyContain(figure => figure > 0 && figure <= 100);
    }

    [Fact]
    public void Figures_are_read_by_their_names()
    {
        Read("rules: 4\nrefusals: 3.5\nfields: 2\noperations: 1\n").Should().Be(new CoverageFigures(1, 2, 3.5, 4));
    }

    [Fact]
    public void No_file_asks_for_nothing()
    {
        CoverageMinimum.Read("nowhere/coverage.yaml").Should().Be(new CoverageFigures(0, 0, 0, 0));
    }

    [Fact]
    public void Other_names_are_refused()
    {
        FluentActions.Invoking(() => Read("fields: 2\nwords: 1\n")).Should().Throw<ContractLibraryException>()
            .WithMessage("*coverage.yaml: expected percentages for operations, fields, refusals and rules, found fields, words.");
    }

    [Fact]
    public void What_is_no_figure_is_refused_with_its_line()
    {
        FluentActions.Invoking(() => Read("fields: 2\noperations: many\n")).Should().Throw<ContractLibraryException>()
            .WithMessage("*coverage.yaml, line 2: expected a percentage, found an error: *many*");
    }

    private static CoverageFigures Read(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("coverage-");
        try
        {
            var path = Path.Combine(folder.FullName, "coverage.yaml");
            File.WriteAllText(path, yaml);
            return CoverageMinimum.Read(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
