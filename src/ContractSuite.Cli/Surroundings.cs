using System.Collections;
using ContractSuite.Target.Secrets;

namespace ContractSuite.Cli;

/// <summary>What a command sees of the process it runs in, so that tests can give it another.</summary>
public sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where complaints go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The environment's variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The folder that relative paths and settings files are looked up in.</summary>
    public required string Folder { get; init; }

    /// <summary>What is never printed or written; commands add to it what they learn.</summary>
    public SecretBook Secrets { get; } = new();

    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Environment = System.Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
        Folder = Directory.GetCurrentDirectory(),
    };
}
