namespace ContractSuite.Target.Access;

/// <summary>A key that the suite made.</summary>
/// <param name="Id">Its id, by which it is revoked.</param>
/// <param name="Token">What a request carries: a secret.</param>
public sealed record IssuedKey(string Id, string Token)
{
    /// <summary>The id alone: the token is a secret.</summary>
    public override string ToString() => Id;
}
