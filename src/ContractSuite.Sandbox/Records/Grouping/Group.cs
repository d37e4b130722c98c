using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>One group.</summary>
/// <param name="Values">The value of each dimension.</param>
/// <param name="Aggregates">What was asked for, as SQL gave it: <c>long</c>, <c>double</c>, <c>string</c> or null.</param>
/// <param name="Records">Some of its records; empty unless asked for.</param>
internal sealed record Group(JsonArray Values, IReadOnlyList<(Aggregate Aggregate, object? Value)> Aggregates, IReadOnlyList<JsonObject> Records);
