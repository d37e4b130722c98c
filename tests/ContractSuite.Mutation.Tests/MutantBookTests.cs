namespace ContractSuite.Mutation.Tests;

/// <summary>What every mutant owes its reader, and how many there are.</summary>
public sealed class MutantBookTests
{
    private static readonly IReadOnlyList<Mutant> All = MutantBook.All();

    [Fact]
    public void There_are_mutants_for_every_area() =>
        All.Select(mutant => mutant.Area).Distinct().Should().BeEquivalentTo(Enum.GetValues<Area>());

    [Fact]
    public void There_are_at_least_a_hundred_and_twenty() => All.Should().HaveCountGreaterThanOrEqualTo(120);

    [Fact]
    public void No_two_have_the_same_name() => All.Select(mutant => mutant.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Each_says_which_regression_it_stands_for() =>
        All.Where(mutant => mutant.StandsFor.Length < 15 || mutant.StandsFor.EndsWith('.')).Select(mutant => mutant.Name).Should().BeEmpty();

    [Fact]
    public void At_least_fifteen_were_seen_in_Twentys_own_history() =>
        All.Count(mutant => mutant.Source?.StartsWith("https://github.com/twentyhq/twenty/", StringComparison.Ordinal) == true).Should().BeGreaterThanOrEqualTo(15);

    [Fact]
    public void A_fresh_one_is_of_the_same_class_and_has_seen_nothing()
    {
        foreach (var mutant in All)
        {
            var fresh = MutantBook.Fresh(mutant);

            fresh.Should().NotBeSameAs(mutant);
            fresh.Name.Should().Be(mutant.Name);
        }
    }
}
