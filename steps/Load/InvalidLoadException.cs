namespace ContractSuite.Steps.Load;

/// <summary>The generator did not do its part, so nothing is said of the server; the message says why.</summary>
public sealed class InvalidLoadException(IReadOnlyList<string> objections)
    : Exception($"The result is not valid: it says more of the generator than of the server. {string.Join(" ", objections)}");
