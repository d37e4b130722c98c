using System.Collections;
using ContractSuite.Cli.Progress;
using ContractSuite.Target.Secrets;
using Spectre.Console;

namespace ContractSuite.Cli;

/// <summary>What a command sees of the process it runs in, so that tests can give it another.</summary>
public sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where complaints go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal on which progress is drawn anew, that of the error stream; null where it is a file or a pipe.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The clock that progress is told by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The environment's variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The folder that relative paths and settings files are looked up in.</summary>
    public required string Folder { get; init; }

    /// <summary>What is never printed or written; commands add to it what they learn.</summary>
    public SecretBook Secrets { get; } = new();

    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        var terminal = TerminalOfThisProcess();
        return new Surroundings
        {
            Out = terminal is null || Console.IsOutputRedirected ? Console.Out : new TerminalWriter(terminal),
            Error = terminal is null ? Console.Error : new TerminalWriter(terminal),
            Terminal = terminal,
            Environment = System.Environment.GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
            Folder = Directory.GetCurrentDirectory(),
        };
    }

    /// <summary>One that can draw; Spectre.Console honours NO_COLOR and TERM, and knows the consoles of CI.</summary>
    private static IAnsiConsole? TerminalOfThisProcess()
    {
        if (Console.IsErrorRedirected)
            return null;

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Profile.Capabilities is { Interactive: true, Ansi: true } ? terminal : null;
    }
}
