using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using ContractSuite.Gherkin.Features;

namespace ContractSuite.Cli.Verify;

/// <summary>A folder of the user's: features that run beside the built-in ones, and the assemblies of their own steps.</summary>
/// <param name="Features">Every <c>*.feature</c> in the folder and below, named below <c>own/</c>.</param>
/// <param name="StepAssemblies">Every assembly in the folder and below that was built against the step API.</param>
internal sealed record OwnFeatures(IReadOnlyList<FeatureSource> Features, IReadOnlyList<Assembly> StepAssemblies)
{
    private const string StepApi = "ContractSuite.Gherkin";

    /// <summary>Nobody asked for any.</summary>
    public static OwnFeatures None { get; } = new([], []);

    /// <summary>Reads a folder; throws <see cref="UsageException"/> when there is none, or nothing in it.</summary>
    public static OwnFeatures Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder {folder}, expected one with *.feature files for --features. Check the path.");

        var features = FeatureSource.ReadFolder(folder).Select(feature => feature with { Uri = "own/" + feature.Uri }).ToList();
        var assemblies = Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Where(IsBuiltAgainstTheStepApi).Order(StringComparer.Ordinal).Select(Load).ToList();
        return features.Count > 0
            ? new OwnFeatures(features, assemblies)
            : throw new UsageException($"There is no *.feature file in {folder} or below. Write one, or let 'contractsuite init' do it.");
    }

    private static bool IsBuiltAgainstTheStepApi(string path)
    {
        if (Path.GetFileName(path).StartsWith("ContractSuite.", StringComparison.OrdinalIgnoreCase))
            return false;

        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            return false;

        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Any(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == StepApi);
    }

    /// <summary>What an assembly needs and the program lacks is looked for beside it.</summary>
    private static Assembly Load(string path)
    {
        var beside = Path.GetDirectoryName(path)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(beside, name.Name + ".dll") is var needed && File.Exists(needed) ? context.LoadFromAssemblyPath(needed) : null;
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }
}
