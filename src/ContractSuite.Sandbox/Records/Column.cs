using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Where a path of a filter or an order leads: an SQL expression over the row <c>r</c>, and how it is compared.</summary>
/// <param name="Expression">The SQL.</param>
/// <param name="Comparing">How its values are compared.</param>
/// <param name="FieldName">What messages call it: <c>name.firstName</c>.</param>
/// <param name="FieldType"><c>TEXT</c>, …; of a part of a composite the type that such a part has.</param>
/// <param name="Options">The values that there are, of a SELECT or the like; null for others.</param>
internal sealed record Column(string Expression, Comparing Comparing, string FieldName, string FieldType, IReadOnlyList<string>? Options = null);
