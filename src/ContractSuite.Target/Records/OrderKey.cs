namespace ContractSuite.Target.Records;

/// <summary>One key of an order.</summary>
/// <param name="Path"><c>jobTitle</c>, <c>name.firstName</c>, <c>company.name</c>.</param>
/// <param name="Direction">Which way, and where records without a value stand.</param>
public readonly record struct OrderKey(string Path, OrderDirection Direction = OrderDirection.AscNullsFirst);
