namespace Reqnroll;

/// <summary>What the engine itself throws at step code.</summary>
public class ReqnrollException : Exception
{
    /// <summary>Without a message.</summary>
    public ReqnrollException()
    {
    }

    /// <summary>With a message.</summary>
    public ReqnrollException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what led to it.</summary>
    public ReqnrollException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
