namespace ContractSuite.Sandbox.Access;

/// <summary>An API key: who asks with it, until when; immutable, replaced when it changes.</summary>
/// <param name="Id">Its id, the token's <c>jti</c>.</param>
/// <param name="Name">What <c>createdBy.name</c> will say.</param>
/// <param name="RoleId">What it may do.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="RevokedAt">Since when it is no good any more; null while it is.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
internal sealed record ApiKey(Guid Id, string Name, Guid RoleId, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
