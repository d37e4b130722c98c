namespace Reqnroll;

/// <summary>A step that is not written yet.</summary>
public sealed class PendingStepException : ReqnrollException
{
    /// <summary>With the usual message.</summary>
    public PendingStepException()
        : this("One or more step definitions are not implemented yet.")
    {
    }

    /// <summary>With a message of one's own.</summary>
    public PendingStepException(string message)
        : base(message)
    {
    }
}
