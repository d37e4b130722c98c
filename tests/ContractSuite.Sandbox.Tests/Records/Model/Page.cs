namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>One page of a walk.</summary>
internal sealed record Page(IReadOnlyList<string> Ids, string? StartCursor, string? EndCursor, bool HasNext, bool HasPrevious, int Total);
