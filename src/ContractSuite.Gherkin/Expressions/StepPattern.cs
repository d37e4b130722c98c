using System.Text.RegularExpressions;
using CucumberExpressions;
using Reqnroll;
using Group = System.Text.RegularExpressions.Group;

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

    /// <summary>Throws <see cref="ExpressionException"/>.</summary>
    public static StepPattern Of(string source, ExpressionType kind, ParameterTypes types)
    {
        if (kind is ExpressionType.CucumberExpression || (kind is ExpressionType.Unspecified && ExpressionKind.IsCucumber(source)))
            return OfCucumber(source, types);

        // Reqnroll anchors regular expressions that are not anchored.
        var anchored = (source.StartsWith('^') ? "" : "^") + source + (source.EndsWith('$') ? "" : "$");
        return new StepPattern(source, new Regex(anchored, RegexOptions.CultureInvariant), null);
    }

    /// <summary>A Cucumber expression: only its parameters are groups. Throws <see cref="ExpressionException"/>.</summary>
    public static StepPattern OfCucumber(string source, ParameterTypes types)
    {
        try
        {
            var expression = new CucumberExpression(source, types);
            return new StepPattern(source, expression.Regex, [.. expression.ParameterTypes.Cast<ParameterType>()]);
        }
        catch (UndefinedParameterTypeException fault)
        {
            throw new ExpressionException($"{fault.Message.ReplaceLineEndings()}{Environment.NewLine}Known are {string.Join(", ", types.Names)}.", fault);
        }
        catch (CucumberExpressionException fault)
        {
            throw new ExpressionException(fault.Message.ReplaceLineEndings(), fault);
        }
    }

    /// <summary>The arguments in a step's text; null when it does not match.</summary>
    public IReadOnlyList<StepArgument>? Match(string text)
    {
        var match = _regex.Match(text);
        if (!match.Success)
            return null;

        var groups = match.Groups.Cast<Group>().Skip(1);
        return _parameters is null
            ? [.. groups.Select(group => new StepArgument(group.Value, CaptureTree.Told(group, [], 0), null))]
            : [.. groups.Zip(_parameters, Argument)];
    }

    private static StepArgument Argument(Group found, ParameterType type)
    {
        var within = CaptureTree.Children(type.Inner.Match(found.Value), type.Pattern, found.Index);
        return new StepArgument(type.TextOf(found.Value), new(within, found.Index, found.Value), type.Name);
    }
}
