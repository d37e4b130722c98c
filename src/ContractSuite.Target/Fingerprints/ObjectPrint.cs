namespace ContractSuite.Target.Fingerprints;

/// <summary>What an object's records look like from outside: enough to see that one was added, removed or changed.</summary>
/// <param name="Object">The plural name: <c>people</c>.</param>
/// <param name="Count">Records that are not soft-deleted; null when the target does not tell.</param>
/// <param name="Newest">The latest change of any of them, as the target writes it; null when there is none.</param>
/// <param name="NewestId">Which record that is.</param>
public sealed record ObjectPrint(string Object, long? Count, string? Newest, string? NewestId);
