namespace ContractSuite.Target.Fingerprints;

/// <summary>What records of an object, or definitions of a kind, look like from outside: enough to see that one was added, removed or changed.</summary>
/// <param name="Of">The object's plural name, or the kind's name in REST: <c>people</c>, <c>webhooks</c>.</param>
/// <param name="Count">How many, soft-deleted records apart; null when the target does not tell.</param>
/// <param name="Newest">The latest change of any of them, as the target writes it; null when there is none, or the target does not tell.</param>
/// <param name="NewestId">Which of them that is.</param>
internal sealed record Print(string Of, long? Count, string? Newest, string? NewestId)
{
    /// <summary>What is different from an earlier look, a sentence for people.</summary>
    public string ToldFrom(Print before) => Count == before.Count
        ? $"{Of}: {before.NewestId ?? "none"} was the last to change, {before.Newest ?? "never"}; now {NewestId ?? "none"}, {Newest ?? "never"}."
        : $"{Of}: {before.Count} before, {Count} after{(NewestId is null ? "" : $"; {NewestId} was the last to change, {Newest}")}.";
}
