namespace Reqnroll.BoDi;

/// <summary>An instance cannot be made; the message names the chain of types that needed it.</summary>
public sealed class ObjectContainerException : Exception
{
    internal ObjectContainerException(string message)
        : base(message)
    {
    }
}
