namespace ContractSuite.Sandbox.Records;

/// <summary>One key of an order.</summary>
/// <param name="Path"><c>["address","addressCity"]</c>.</param>
/// <param name="Direction"><c>AscNullsFirst</c>, <c>AscNullsLast</c>, <c>DescNullsFirst</c>, <c>DescNullsLast</c>; checked by the service.</param>
internal sealed record SortKey(IReadOnlyList<string> Path, string Direction);
