using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Judging;

/// <summary>A record as it was last answered, and what became of it.</summary>
/// <param name="Values">As that protocol answered it.</param>
/// <param name="State">What became of it.</param>
/// <param name="IsGraphQL">By which protocol.</param>
/// <param name="Answered">When that answer, or that of its removal, was there, by the clock of the suite.</param>
internal sealed record KnownRecord(JsonObject Values, RecordState State, bool IsGraphQL, DateTimeOffset Answered);
