namespace Reqnroll.Assist;

/// <summary>How strict a table is when objects are made of it; nothing is required without.</summary>
public sealed class InstanceCreationOptions
{
    /// <summary>Every column must belong to a member.</summary>
    public bool VerifyAllColumnsBound { get; set; }

    /// <summary>Whether that is judged without regard to case.</summary>
    public bool VerifyCaseInsensitive { get; set; }

    /// <summary>Every parameter of the constructor must have a column.</summary>
    public bool RequireTableToProvideAllConstructorParameters { get; set; }
}
