namespace ContractSuite.Gherkin.Expressions;

/// <summary>An expression of a step definition that cannot be read; the message shows where and what to do.</summary>
public sealed class ExpressionException(string message, Exception? inner = null) : Exception(message, inner);
