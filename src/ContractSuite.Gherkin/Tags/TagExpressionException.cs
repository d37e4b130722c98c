namespace ContractSuite.Gherkin.Tags;

/// <summary>A tag expression that cannot be read; the message says what was expected and found.</summary>
public sealed class TagExpressionException(string message) : Exception(message);
