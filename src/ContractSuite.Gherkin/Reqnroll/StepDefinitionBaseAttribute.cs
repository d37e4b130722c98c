namespace Reqnroll;

/// <summary>What all step attributes share: an expression, and the kinds of step that it binds.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    /// <summary>Binds a method to an expression.</summary>
    /// <param name="expression">A Cucumber expression, or a regular expression; told apart as Reqnroll does.</param>
    /// <param name="types">The kinds of step.</param>
    internal protected StepDefinitionBaseAttribute(string? expression, params Bindings.StepDefinitionType[] types)
    {
        Expression = expression;
        Types = types;
    }

    /// <summary>The kinds of step that are bound.</summary>
    public IEnumerable<Bindings.StepDefinitionType> Types { get; }

    /// <summary>The expression; null for one taken from the method's name, which this engine does not support.</summary>
    public string? Expression { get; set; }

    /// <summary>The language of a method's name; not used by this engine.</summary>
    public string? Culture { get; set; }
}
