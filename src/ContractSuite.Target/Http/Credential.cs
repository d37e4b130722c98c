namespace ContractSuite.Target.Http;

/// <summary>What a request carries in <c>Authorization</c>.</summary>
/// <param name="Header">The whole value, <c>Bearer eyJ…</c>; null for no header at all.</param>
public sealed record Credential(string? Header)
{
    /// <summary>No <c>Authorization</c> header.</summary>
    public static Credential None { get; } = new((string?)null);

    /// <summary>The scheme of the official page: <c>Authorization: Bearer KEY</c>.</summary>
    public static Credential Bearer(string key) => new($"Bearer {key}");

    /// <summary>The scheme alone: the rest is a secret.</summary>
    public override string ToString() => Redaction.OfAuthorization(Header);
}
