using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ContractSuite.Gherkin.Features;
using Gherkin.CucumberMessages;

namespace ContractSuite.Cli.Tests.Architecture;

/// <summary>Step code keeps to what the real Reqnroll offers too (docs/reqnroll-api.md).</summary>
public sealed class ReqnrollUsageTests
{
    private static readonly string[] BesideReqnroll =
    [
        "ContractSuite.Gherkin.IAttachments.Attach", "ContractSuite.Gherkin.IAttachments.AttachJson",
    ];

    [Fact]
    public void Steps_use_nothing_of_the_engine_but_what_the_page_lists()
    {
        var used = MembersUsed(Assembly.Load("ContractSuite.Steps").Location);

        used.Should().Contain("Reqnroll.GivenAttribute.new").And.BeSubsetOf(MembersOfPage().Concat(BesideReqnroll));
    }

    [Fact]
    public void No_two_scenarios_of_a_feature_have_one_name()
    {
        var titles = FeatureSource.ReadFolder(Path.Combine(AppContext.BaseDirectory, "features"))
            .Select(source => ParsedFeature.Parse(source, new IncrementingIdGenerator()).Document)
            .SelectMany(document => document.Feature.Children
                .SelectMany(child => child.Rule is { } rule ? rule.Children.Select(inner => inner.Scenario) : [child.Scenario])
                .Where(scenario => scenario is not null)
                .Select(scenario => $"{document.Uri}: {scenario.Name}"));

        titles.Should().NotBeEmpty().And.OnlyHaveUniqueItems("Reqnroll makes a method of each");
    }

    /// <summary>Every member of the engine's assembly that another one refers to: <c>Reqnroll.Table.AddRow</c>.</summary>
    private static IReadOnlyList<string> MembersUsed(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Member: metadata.GetString(member.Name)))
            .Where(used => IsOfTheEngine(metadata, used.Type))
            .Select(used => $"{metadata.GetString(used.Type.Namespace)}.{metadata.GetString(used.Type.Name)}.{Shown(used.Member)}")];
    }

    private static bool IsOfTheEngine(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind is HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == "ContractSuite.Gherkin";

    private static string Shown(string member) => member switch
    {
        ".ctor" => "new",
        "get_Item" => "Item",
        _ when member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) => member[4..],
        _ => member,
    };

    private static IEnumerable<string> MembersOfPage()
    {
        var type = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reqnroll-api.md")))
        {
            if (line.StartsWith("Reqnroll.", StringComparison.Ordinal))
                type = line.Split(' ')[0];
            else if (line.StartsWith("    ", StringComparison.Ordinal))
                yield return $"{type}.{line.Trim().Replace("static ", "", StringComparison.Ordinal).Split('(', '<', ' ', '[')[0]}";
        }
    }
}
