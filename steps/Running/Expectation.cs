using ContractSuite.Target.Exchanges;

namespace ContractSuite.Steps.Running;

/// <summary>One of several things that a step expects, with the exchange that shows it.</summary>
/// <param name="IsKept">Whether it is so.</param>
/// <param name="Expected">What was expected, in words.</param>
/// <param name="Actual">What was found, in words.</param>
/// <param name="Exchange">Where it was found.</param>
public sealed record Expectation(bool IsKept, string Expected, string Actual, Exchange Exchange);
