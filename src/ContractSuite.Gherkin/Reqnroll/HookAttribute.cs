using Reqnroll.Bindings;

namespace Reqnroll;

/// <summary>What all hook attributes share: the moment, an order, and tags that it is limited to.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    /// <summary>The order of a hook that names none.</summary>
    public const int DefaultOrder = 10000;

    private protected HookAttribute(HookType hookType, string[] tags)
    {
        HookType = hookType;
        Tags = tags;
    }

    /// <summary>It runs where one of these tags is; everywhere when there are none. Without the at sign.</summary>
    public string[] Tags { get; }

    /// <summary>The lower runs first, also among After hooks. Default 10,000.</summary>
    public int Order { get; set; } = DefaultOrder;

    internal HookType HookType { get; }
}
