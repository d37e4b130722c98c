using System.Reflection;
using PublicApiGenerator;

namespace ContractSuite.Packaging.Tests.PublicApi;

/// <summary>What a package offers changes only with its approval file, and with its version (SemVer).</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("ContractSuite.Gherkin")]
    [InlineData("ContractSuite.Sandbox")]
    [InlineData("contractsuite")]
    public async Task What_a_package_offers_is_approved(string assembly)
    {
        var approval = Path.Combine(Repository.Root, "tests", "ContractSuite.Packaging.Tests", "PublicApi", $"{assembly}.approved.txt");

        var offered = Assembly.Load(assembly).GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";

        if (Environment.GetEnvironmentVariable("CONTRACTSUITE_APPROVE") == "true")
            await File.WriteAllTextAsync(approval, offered, TestContext.Current.CancellationToken);
        offered.Should().Be(
            (await File.ReadAllTextAsync(approval, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
            "{0} holds the public API. Where the change is meant, run this test with CONTRACTSUITE_APPROVE=true and raise the version",
            approval);
    }
}
