namespace ContractSuite.Gherkin.Features;

/// <summary>A feature file: where it is and what it says.</summary>
/// <param name="Uri">Its path below the features folder with forward slashes: <c>core/people.feature</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record FeatureSource(string Uri, string Text)
{
    /// <summary>Every <c>*.feature</c> file in a folder and below, ordered by path.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<FeatureSource> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .Select(path => new FeatureSource(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(source => source.Uri, StringComparer.Ordinal)];
}
