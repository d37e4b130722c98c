namespace ContractSuite.Cli;

/// <summary>A command that cannot be carried out as it was given; the message says what was expected, found and to do.</summary>
public sealed class UsageException(string message) : Exception(message);
