using System.CommandLine;

namespace ContractSuite.Cli;

/// <summary>A command line as it can be typed again.</summary>
internal static class TypedCommand
{
    /// <summary><c>contractsuite verify --tags "@auth and not @writes"</c>.</summary>
    public static string Of(ParseResult result) => string.Join(' ', result.Tokens.Select(token => Quoted(token.Value)).Prepend("contractsuite"));

    private static string Quoted(string argument) => argument.Any(char.IsWhiteSpace) ? $"\"{argument}\"" : argument;
}
