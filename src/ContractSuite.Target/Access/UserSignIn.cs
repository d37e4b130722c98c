namespace ContractSuite.Target.Access;

/// <summary>How a member of the workspace signs in; with it the suite can make keys, which an API key cannot.</summary>
/// <param name="Email">The member's address.</param>
/// <param name="Password">A secret: it reaches no artefact, as what is sent to sign in is not recorded.</param>
public sealed record UserSignIn(string Email, string Password)
{
    /// <summary>The address alone: the rest is a secret.</summary>
    public override string ToString() => Email;
}
