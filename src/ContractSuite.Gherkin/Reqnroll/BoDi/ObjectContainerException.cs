namespace Reqnroll.BoDi;

/// <summary>An instance cannot be made; the message names the chain of types that needed it.</summary>
public sealed class ObjectContainerException(string message) : Exception(message);
