namespace ContractSuite.Sandbox.Access;

/// <summary>Who is asking, once the token was accepted.</summary>
/// <param name="WorkspaceId">The workspace that the token is for.</param>
/// <param name="KeyId">The API key; null for a user's session.</param>
/// <param name="Name">What <c>createdBy.name</c> will say.</param>
/// <param name="WorkspaceMemberId">The user in a session; null for an API key.</param>
/// <param name="Role">What the caller may do.</param>
internal sealed record Caller(Guid WorkspaceId, Guid? KeyId, string Name, Guid? WorkspaceMemberId, Role Role);
