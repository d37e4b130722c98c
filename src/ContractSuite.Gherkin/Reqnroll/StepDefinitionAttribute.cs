using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Binds a method to steps of every kind.</summary>
public sealed class StepDefinitionAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Binds by the method's name; refused by this engine with a message.</summary>
    public StepDefinitionAttribute()
        : this(null)
    {
    }

    /// <summary>Binds by an expression.</summary>
    public StepDefinitionAttribute(string? expression)
        : base(expression, StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then)
    {
    }
}
