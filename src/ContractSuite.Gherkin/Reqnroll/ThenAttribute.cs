using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>Binds a method to Then steps.</summary>
public sealed class ThenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Binds by the method's name; refused by this engine with a message.</summary>
    public ThenAttribute()
        : this(null)
    {
    }

    /// <summary>Binds by an expression.</summary>
    public ThenAttribute(string? expression)
        : base(expression, StepDefinitionType.Then)
    {
    }
}
