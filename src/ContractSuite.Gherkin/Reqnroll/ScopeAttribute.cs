namespace Reqnroll;

/// <summary>Limits a binding to a tag, a feature's title or a scenario's title; all that are given must hold, of several attributes one.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ScopeAttribute : Attribute
{
    /// <summary>A tag without the at sign.</summary>
    public string? Tag { get; set; }

    /// <summary>The feature's title.</summary>
    public string? Feature { get; set; }

    /// <summary>The scenario's title.</summary>
    public string? Scenario { get; set; }
}
