namespace Reqnroll;

/// <summary>Marks a method that turns the text of an argument, or a table, into the method's return type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute : Attribute
{
    /// <summary>The order of a transformation that names none.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>Turns any text.</summary>
    public StepArgumentTransformationAttribute()
    {
    }

    /// <summary>Turns text that matches a regular expression, whose groups become the method's parameters.</summary>
    public StepArgumentTransformationAttribute(string? regex, int order = DefaultOrder)
    {
        Regex = regex;
        Order = order;
    }

    /// <summary>The regular expression; null for any text.</summary>
    public string? Regex { get; set; }

    /// <summary>The name of the parameter type in Cucumber expressions; the return type's name without one.</summary>
    public string? Name { get; set; }

    /// <summary>The lower is tried first. Default 10,000.</summary>
    public int Order { get; set; } = DefaultOrder;
}
