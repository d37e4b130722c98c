using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Bindings;

/// <summary>Writes a step definition that an undefined step could have.</summary>
internal static partial class StepSnippet
{
    public static string For(PickleStep step)
    {
        var parameters = new List<string>();
        var expression = Argument().Replace(step.Text, match =>
        {
            var (type, name) = match.Value[0] is '"' or '\'' ? ("string", "text") : match.Value.Contains('.') ? ("double", "number") : ("int", "number");
            parameters.Add($"{type} {name}{(parameters.Count == 0 ? "" : parameters.Count + 1)}");
            return $"{{{(type == "double" ? "float" : type)}}}";
        });
        if (step.Argument?.DataTable is not null)
            parameters.Add("DataTable table");
        if (step.Argument?.DocString is not null)
            parameters.Add("string text");

        var kind = StepMatcher.KindOf(step)?.ToString() ?? "StepDefinition";
        var name = kind + string.Concat(Word().Matches(Argument().Replace(step.Text, " ")).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));
        return $$"""
            [{{kind}}("{{expression.Replace("\"", "\\\"", StringComparison.Ordinal)}}")]
            public void {{name}}({{string.Join(", ", parameters)}})
            {
                throw new PendingStepException();
            }
            """;
    }

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])
        """)]
    private static partial Regex Argument();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
