namespace Reqnroll.Assist.Attributes;

/// <summary>Other names of a member in tables, as regular expressions.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class TableAliasesAttribute(params string[] aliases) : Attribute
{
    /// <summary>The names.</summary>
    public string[] Aliases { get; } = aliases;
}
