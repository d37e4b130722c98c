using System.Reflection;

namespace ContractSuite.Cli.Tests.Architecture;

/// <summary>References point one way (docs/architecture.md).</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("ContractSuite.Gherkin")]
    [InlineData("ContractSuite.Load")]
    [InlineData("ContractSuite.Target")]
    [InlineData("ContractSuite.Sandbox")]
    [InlineData("ContractSuite.Mutation")]
    [InlineData("ContractSuite.Contract", "ContractSuite.Target")]
    [InlineData("ContractSuite.Reporting", "ContractSuite.Contract", "ContractSuite.Load", "ContractSuite.Target")]
    [InlineData(
        "ContractSuite.Steps",
        "ContractSuite.Contract",
        "ContractSuite.Gherkin",
        "ContractSuite.Load",
        "ContractSuite.Target")]
    public void An_assembly_refers_to_nothing_of_ours_but_what_the_design_allows(string assembly, params string[] allowed)
    {
        var ours = Assembly.Load(assembly)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("ContractSuite.", StringComparison.Ordinal));

        ours.Should().BeSubsetOf(allowed);
    }

    [Fact]
    public void The_sandbox_shares_no_package_with_the_judge_that_decides_right_and_wrong()
    {
        var packages = Assembly.Load("ContractSuite.Sandbox").GetReferencedAssemblies().Select(reference => reference.Name);

        packages.Should().NotContain("NJsonSchema");
    }
}
