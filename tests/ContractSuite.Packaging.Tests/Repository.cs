using System.Reflection;

namespace ContractSuite.Packaging.Tests;

/// <summary>The tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>How it was built: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The folder that packages were restored to.</summary>
    public static string RestoredPackages { get; } = Metadata("RestoredPackages");

    /// <summary>Copies a folder of the tree as it is written, without what was built in it.</summary>
    public static void Copy(string folder, string to)
    {
        var from = Path.Combine(Root, folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !IsBuilt(Path.GetRelativePath(from, file))))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
