namespace ContractSuite.Contract.Parity;

/// <summary>Where the two protocols tell different things of one record.</summary>
/// <param name="Field">The field, by its name in the metadata; <c>employees</c>, <c>name/firstName</c>.</param>
/// <param name="Rest">What REST tells, as JSON.</param>
/// <param name="GraphQL">What GraphQL tells, as JSON.</param>
public sealed record ParityDifference(string Field, string Rest, string GraphQL);
