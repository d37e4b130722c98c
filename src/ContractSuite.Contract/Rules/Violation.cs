namespace ContractSuite.Contract.Rules;

/// <summary>One place where a rule is broken.</summary>
/// <param name="Expected">What the contract promises here.</param>
/// <param name="Actual">What was found.</param>
/// <param name="Pointer">Where in the response body, a JSON pointer; null for what is not in the body.</param>
internal readonly record struct Violation(string Expected, string Actual, string? Pointer = null);
