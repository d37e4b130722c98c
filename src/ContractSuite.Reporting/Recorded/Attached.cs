namespace ContractSuite.Reporting.Recorded;

/// <summary>What was attached to a step and is neither exchange, finding nor text: the results of a load, what a run did as a guest.</summary>
/// <param name="MediaType">What it is: <c>application/vnd.contractsuite.load+json</c>.</param>
/// <param name="Body">Its bytes.</param>
public sealed record Attached(string MediaType, ReadOnlyMemory<byte> Body);
