namespace ContractSuite.Gherkin.Bindings;

/// <summary>A step and its binding do not fit together; the message says what was expected and found.</summary>
public sealed class BindingException(string message, Exception? inner = null) : Exception(message, inner);
