using System.Text.Json.Nodes;

namespace ContractSuite.Steps.Running;

/// <summary>Records that scenarios of one feature only look at.</summary>
/// <param name="Mark">The mark in each of them.</param>
/// <param name="Records">The records as they were acknowledged.</param>
internal sealed record SharedRecords(string Mark, IReadOnlyList<JsonObject> Records);
