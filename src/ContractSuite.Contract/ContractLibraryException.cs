namespace ContractSuite.Contract;

/// <summary>A schema or the list of deviations cannot be used; the message names the file, what was expected and found.</summary>
public sealed class ContractLibraryException(string message) : Exception(message);
