using System.Text.RegularExpressions;

namespace ContractSuite.Gherkin.Expressions;

/// <summary>What a step definition matches: a Cucumber expression or a regular expression, both as a regular expression in the end.</summary>
internal sealed class StepPattern
{
    private readonly Regex _regex;
    private readonly IReadOnlyList<ParameterType>? _parameters;

    private StepPattern(string source, Regex regex, IReadOnlyList<ParameterType>? parameters)
    {
        Source = source;
        _regex = regex;
        _parameters = parameters;
    }

    public string Source { get; }

    public bool IsCucumberExpression => _parameters is not null;

    public static StepPattern Of(string source, IReadOnlyDictionary<string, ParameterType> types)
    {
        if (ExpressionKind.IsCucumber(source))
        {
            var (pattern, parameters) = new CucumberExpressionReader(source, types).Read();
            return OfCucumber(source, pattern, parameters);
        }

        // Reqnroll anchors regular expressions that are not anchored.
        var anchored = (source.StartsWith('^') ? "" : "^") + source + (source.EndsWith('$') ? "" : "$");
        return new StepPattern(source, new Regex(anchored, RegexOptions.CultureInvariant), null);
    }

    /// <summary>A Cucumber expression that was read: only its parameters are groups.</summary>
    public static StepPattern OfCucumber(string source, string pattern, IReadOnlyList<ParameterType> parameters) =>
        new(source, new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture), parameters);

    /// <summary>The arguments in a step's text; null when it does not match.</summary>
    public IReadOnlyList<StepArgument>? Match(string text)
    {
        var match = _regex.Match(text);
        if (!match.Success)
            return null;

        var groups = match.Groups.Cast<Group>().Skip(1);
        return _parameters is null
            ? [.. groups.Select(group => new StepArgument(group.Value, group.Success ? group.Index : null, null))]
            : [.. groups.Zip(_parameters, (group, type) => new StepArgument(type.TextOf(group.Value), group.Index, type.Name))];
    }
}
