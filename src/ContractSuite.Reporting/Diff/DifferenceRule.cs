namespace ContractSuite.Reporting.Diff;

/// <summary>One kind of difference between two targets, and what it does to clients.</summary>
/// <param name="Id">Stable: <c>UP</c> and three digits; 1 metadata, 2 OpenAPI, 3 GraphQL, 4 behaviour.</param>
/// <param name="Title">What is different, in a few words.</param>
/// <param name="Impact">What it does to a client.</param>
/// <param name="Reason">Why it does.</param>
public sealed record DifferenceRule(string Id, string Title, Impact Impact, string Reason);
