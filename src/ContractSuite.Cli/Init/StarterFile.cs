namespace ContractSuite.Cli.Init;

/// <summary>A file that a user starts from.</summary>
/// <param name="Path">Below the folder that is initialised, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record StarterFile(string Path, string Text)
{
    /// <summary>The files, about a custom object of the user's.</summary>
    public static IReadOnlyList<StarterFile> All(string type) =>
    [
        new("contractsuite.json", Read("contractsuite.json")),
        new(".github/workflows/contract.yml", Read("contract.yml")),
        new($"features/{type}.feature", Read("own.feature").Replace("rocket", type, StringComparison.Ordinal)),
    ];

    private static string Read(string name)
    {
        using var resource = typeof(StarterFile).Assembly.GetManifestResourceStream("starter/" + name)
            ?? throw new InvalidOperationException($"The program lacks its starter file '{name}'.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
