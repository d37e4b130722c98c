using System.Text.Json.Nodes;

namespace ContractSuite.Contract.Judging;

/// <summary>A record as it was last answered, and what became of it.</summary>
internal sealed record KnownRecord(JsonObject Values, RecordState State);
