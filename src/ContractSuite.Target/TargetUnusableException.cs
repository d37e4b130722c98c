namespace ContractSuite.Target;

/// <summary>The target cannot be verified at all; the message says what was expected, what was found and what to do.</summary>
public sealed class TargetUnusableException(string message) : Exception(message);
