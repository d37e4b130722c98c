namespace Reqnroll;

/// <summary>What all step attributes share: an expression, and the kinds of step that it binds.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    private protected StepDefinitionBaseAttribute(string? expression, params Bindings.StepDefinitionType[] types)
    {
        Expression = expression;
        Types = types;
    }

    /// <summary>The kinds of step that are bound.</summary>
    public Bindings.StepDefinitionType[] Types { get; }

    /// <summary>The expression; null for one taken from the method's name, which this engine does not support.</summary>
    public string? Expression { get; set; }

    /// <summary>How it is read. Default: as what it looks like.</summary>
    public ExpressionType ExpressionType { get; set; }
}
