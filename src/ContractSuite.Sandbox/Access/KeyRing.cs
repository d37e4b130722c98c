using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContractSuite.Sandbox.Access;

/// <summary>Signs tokens as Twenty does (JWT, ES256, docs/twenty-2.21.0.md, section 2) and tells whose a token is.</summary>
internal sealed class KeyRing : IDisposable
{
    private static readonly TimeSpan SessionLasts = TimeSpan.FromMinutes(30);

    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly JsonWebTokenHandler _handler = new();
    private readonly SigningCredentials _signing;

    /// <summary>Tokens whose signature was found good: checking one takes longer than the rest of a small request.</summary>
    private readonly ConcurrentDictionary<string, GoodToken> _good = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public KeyRing(TimeProvider time)
    {
        _time = time;
        _signing = new SigningCredentials(new ECDsaSecurityKey(_curve) { KeyId = Guid.NewGuid().ToString() }, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>The token of an API key.</summary>
    public string Issue(Guid workspace, Guid key, DateTimeOffset expires) =>
        Token(expires, [new("sub", workspace.ToString()), new("type", "API_KEY"), new("workspaceId", workspace.ToString()), new("jti", key.ToString())]);

    /// <summary>A token that can be changed for a session; it names the user by the address, as the product's does.</summary>
    public (string Token, DateTimeOffset Expires) IssueLogin(Guid workspace) => Timed("LOGIN", workspace, User.Email, User.MemberId);

    /// <summary>A user's session: 30 minutes.</summary>
    public (string Token, DateTimeOffset Expires) IssueSession(Guid workspace) => IssueSession(workspace, User.MemberId);

    /// <summary>A session of any member, who may be gone.</summary>
    public (string Token, DateTimeOffset Expires) IssueSession(Guid workspace, Guid member) => Timed("ACCESS", workspace, User.Id.ToString(), member);

    /// <summary>The workspace that a login token is for. Throws <see cref="AccessFault"/> for any other token.</summary>
    public async Task<Guid> WorkspaceOfLoginAsync(string token)
    {
        var claims = await ClaimsAsync(token).ConfigureAwait(false);
        return claims["type"].ToString() == "LOGIN" ? Guid.Parse(claims["workspaceId"].ToString()!) : throw AccessFault.Invalid();
    }

    /// <summary>Who asks. Throws <see cref="AccessFault"/> for a token that is forged, expired or revoked, or whose member or role is gone.</summary>
    public async Task<Caller> CallerOfAsync(string token, IReadOnlyList<Workspace> workspaces)
    {
        var claims = await ClaimsAsync(token).ConfigureAwait(false);
        var workspace = workspaces.FirstOrDefault(workspace => workspace.Id.ToString() == claims["workspaceId"].ToString()) ?? throw AccessFault.Invalid();
        if (claims["type"].ToString() == "ACCESS")
            return claims["workspaceMemberId"].ToString() == User.MemberId.ToString() ? new Caller(workspace.Id, null, User.Name, User.MemberId, Roles.Admin) : throw AccessFault.NoMember();

        var key = claims.TryGetValue("jti", out var id) && Guid.TryParse(id.ToString(), out var known) ? workspace.Keys.Find(known) : null;
        return key switch
        {
            null => throw AccessFault.Invalid(),
            { RevokedAt: not null } => throw AccessFault.Revoked(),
            _ => new Caller(workspace.Id, key.Id, key.Name, null, workspace.Roles.Find(key.RoleId) ?? throw AccessFault.NoRole()),
        };
    }

    public void Dispose() => _curve.Dispose();

    private async Task<IDictionary<string, object>> ClaimsAsync(string token)
    {
        if (!_good.TryGetValue(token, out var good))
        {
            good = await CheckedAsync(token).ConfigureAwait(false);
            _good[token] = good;
        }

        return good.Expires > _time.GetUtcNow().UtcDateTime ? good.Claims : throw AccessFault.Expired();
    }

    private async Task<GoodToken> CheckedAsync(string token)
    {
        var validated = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _signing.Key,
            ValidateIssuer = false,
            ValidateAudience = false,
            LifetimeValidator = (_, expires, _, _) => expires > _time.GetUtcNow().UtcDateTime,
        }).ConfigureAwait(false);
        return validated.IsValid
            ? new GoodToken(validated.Claims, validated.SecurityToken.ValidTo)
            : throw (validated.Exception is SecurityTokenInvalidLifetimeException ? AccessFault.Expired() : AccessFault.Invalid());
    }

    private (string Token, DateTimeOffset Expires) Timed(string type, Guid workspace, string subject, Guid member)
    {
        var expires = _time.GetUtcNow() + SessionLasts;
        return (Token(expires, [new("sub", subject), new("type", type), new("workspaceId", workspace.ToString()), new("userId", User.Id.ToString()), new("workspaceMemberId", member.ToString())]), expires);
    }

    private string Token(DateTimeOffset expires, IEnumerable<Claim> claims) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Subject = new ClaimsIdentity(claims),
        IssuedAt = expires.AddYears(-5).UtcDateTime,
        NotBefore = expires.AddYears(-5).UtcDateTime,
        Expires = expires.UtcDateTime,
        SigningCredentials = _signing,
    });

    private sealed record GoodToken(IDictionary<string, object> Claims, DateTime Expires);
}
