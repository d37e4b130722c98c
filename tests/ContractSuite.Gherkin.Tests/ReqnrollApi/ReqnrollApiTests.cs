using System.Text.RegularExpressions;
using Reqnroll;

namespace ContractSuite.Gherkin.Tests.ReqnrollApi;

/// <summary>Step code that builds here builds with the real Reqnroll: docs/reqnroll-api.md lists what it may use.</summary>
public sealed class ReqnrollApiTests(ReqnrollAssembly reqnroll) : IClassFixture<ReqnrollAssembly>
{
    private static IEnumerable<Type> Offered { get; } =
        [.. typeof(BindingAttribute).Assembly.GetExportedTypes().Where(type => type.Namespace!.StartsWith("Reqnroll", StringComparison.Ordinal)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static TheoryData<string> Types => [.. Offered.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_type_offers_is_Reqnrolls_own_with_the_same_signatures(string name)
    {
        var ours = Offered.Single(type => type.FullName == name);

        var theirs = reqnroll.Loaded.GetType(name);

        theirs.Should().NotBeNull("step code finds the type in Reqnroll");
        ApiMembers.Heading(ours).Should().Be(ApiMembers.Heading(theirs));
        ApiMembers.Of(ours).Should().BeSubsetOf(ApiMembers.Of(theirs));
    }

    [Fact]
    public void The_page_lists_all_that_is_offered()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reqnroll-api.md")).ReplaceLineEndings("\n");

        var listed = Regex.Match(page, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        var offered = string.Concat(Offered.Select(type => $"{ApiMembers.Heading(type)}\n{string.Concat(ApiMembers.Of(type).Select(member => $"    {member}\n"))}"));
        listed.Should().Be(offered, "the block in docs/reqnroll-api.md must be:\n{0}", offered);
    }
}
