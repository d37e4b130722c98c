using System.Text.RegularExpressions;
using CucumberExpressions;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>What may stand in braces in a Cucumber expression.</summary>
/// <param name="Name">Its name; empty for <c>{}</c>.</param>
/// <param name="Pattern">The regular expression of its text.</param>
/// <param name="TextOf">What of the matched text is handed on: <c>{string}</c> drops its quotes.</param>
internal sealed record ParameterType(string Name, string Pattern, Func<string, string> TextOf) : IParameterType
{
    private const string Integer = "-?[0-9]+";
    private const string Real = @"[-+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[E][+-]?[0-9]+)?";

    /// <summary>Those of the Cucumber expressions' specification.</summary>
    public static IEnumerable<ParameterType> BuiltIn { get; } =
    [
        Plain("int", Integer), Plain("byte", Integer), Plain("short", Integer), Plain("long", Integer), Plain("biginteger", Integer),
        Plain("float", Real), Plain("double", Real), Plain("bigdecimal", Real), Plain("decimal", Real),
        Plain("word", @"[^\s]+"), Plain("", ".*"),
        new("string", @"""([^""\\]*(\\.[^""\\]*)*)""|'([^'\\]*(\\.[^'\\]*)*)'", Unquoted),
    ];

    /// <summary>Finds the groups within an argument, which the expression's own pattern does not keep.</summary>
    public Regex Inner { get; } = new($"^(?:{Pattern})$", RegexOptions.CultureInvariant);

    Type IParameterType.ParameterType => typeof(string);

    string[] IParameterType.RegexStrings => [Pattern];

    bool IParameterType.UseForSnippets => false;

    int IParameterType.Weight => 0;

    public static ParameterType Plain(string name, string pattern) => new(name, pattern, static text => text);

    private static string Unquoted(string text) => Regex.Replace(text[1..^1], $@"\\([\\{text[0]}])", "$1");
}
