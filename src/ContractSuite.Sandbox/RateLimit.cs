namespace ContractSuite.Sandbox;

/// <summary>A token bucket for each workspace (docs/twenty-2.21.0.md, section 8): full at the start, refilled continuously.</summary>
/// <param name="Tokens">The size of the bucket.</param>
/// <param name="Window">The time in which an empty bucket fills.</param>
public sealed record RateLimit(int Tokens, TimeSpan Window);
