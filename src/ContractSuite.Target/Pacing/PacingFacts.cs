namespace ContractSuite.Target.Pacing;

/// <summary>What the target's rate limit meant for a run.</summary>
/// <param name="Limit">The limit, as set or as the target told it: <c>100 requests in 60 s</c>; null when none was met.</param>
/// <param name="Requests">Requests that counted against it.</param>
/// <param name="Waits">Requests that waited.</param>
/// <param name="WaitedSeconds">How long in all, added up over requests that waited at the same time.</param>
/// <param name="Refusals">Answers that said the limit was reached; each was asked again.</param>
public sealed record PacingFacts(string? Limit, long Requests, long Waits, double WaitedSeconds, long Refusals);
