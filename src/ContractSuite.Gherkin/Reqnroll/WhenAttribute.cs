using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Binds a method to When steps.</summary>
public sealed class WhenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Binds by the method's name; refused by this engine with a message.</summary>
    public WhenAttribute()
        : this(null)
    {
    }

    /// <summary>Binds by an expression.</summary>
    public WhenAttribute(string? expression)
        : base(expression, StepDefinitionType.When)
    {
    }
}
