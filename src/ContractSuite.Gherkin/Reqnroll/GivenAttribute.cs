using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Binds a method to Given steps.</summary>
public sealed class GivenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Binds by the method's name; refused by this engine with a message.</summary>
    public GivenAttribute()
        : this(null)
    {
    }

    /// <summary>Binds by an expression.</summary>
    public GivenAttribute(string? expression)
        : base(expression, StepDefinitionType.Given)
    {
    }
}
