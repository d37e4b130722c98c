using System.Text.Json.Nodes;

namespace ContractSuite.Steps.Running;

/// <summary>Records of one object that scenarios of a feature share, or that one of them takes for itself.</summary>
/// <param name="Mark">The mark in each of them.</param>
/// <param name="Entered">What was entered, a record each.</param>
/// <param name="Records">The records as they were acknowledged, in the same order.</param>
internal sealed record MadeRecords(string Mark, IReadOnlyList<JsonObject> Entered, IReadOnlyList<JsonObject> Records);
