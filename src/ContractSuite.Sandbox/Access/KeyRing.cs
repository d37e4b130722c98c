using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContractSuite.Sandbox.Access;

/// <summary>Issues API keys as Twenty does (JWT, ES256, docs/twenty-2.21.0.md, section 2) and tells whose a key is.</summary>
internal sealed class KeyRing : IDisposable
{
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly JsonWebTokenHandler _handler = new();
    private readonly SigningCredentials _signing;
    private readonly Dictionary<Guid, IssuedKey> _keys = [];

    /// <summary>Tokens whose signature was found good: checking one takes longer than the rest of a small request.</summary>
    private readonly ConcurrentDictionary<string, GoodToken> _good = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public KeyRing(TimeProvider time)
    {
        _time = time;
        _signing = new SigningCredentials(new ECDsaSecurityKey(_curve) { KeyId = Guid.NewGuid().ToString() }, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>Issues a key; a time in the past makes one that has expired.</summary>
    public string Issue(string name, Guid workspace, Role role, DateTimeOffset expires, bool isRevoked = false)
    {
        var id = Guid.NewGuid();
        _keys[id] = new IssuedKey(new Caller(workspace, id, name, null, role), isRevoked);
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Subject = new ClaimsIdentity(
            [
                new Claim("sub", workspace.ToString()),
                new Claim("type", "API_KEY"),
                new Claim("workspaceId", workspace.ToString()),
                new Claim("jti", id.ToString()),
            ]),
            IssuedAt = expires.AddYears(-5).UtcDateTime,
            NotBefore = expires.AddYears(-5).UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = _signing,
        });
    }

    /// <summary>Whose key it is. Throws <see cref="AccessFault"/> for one that is forged, expired or revoked.</summary>
    public async Task<Caller> CallerOfAsync(string token)
    {
        if (!_good.TryGetValue(token, out var good))
        {
            good = await CheckedAsync(token).ConfigureAwait(false);
            _good[token] = good;
        }

        if (good.Expires <= _time.GetUtcNow().UtcDateTime)
            throw AccessFault.Expired();

        return _keys.GetValueOrDefault(good.Key) switch
        {
            null => throw AccessFault.Invalid(),
            { IsRevoked: true } => throw AccessFault.Revoked(),
            var key => key.Caller,
        };
    }

    public void Dispose() => _curve.Dispose();

    private async Task<GoodToken> CheckedAsync(string token)
    {
        var validated = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _signing.Key,
            ValidateIssuer = false,
            ValidateAudience = false,
            LifetimeValidator = (_, expires, _, _) => expires > _time.GetUtcNow().UtcDateTime,
        }).ConfigureAwait(false);
        if (!validated.IsValid)
            throw validated.Exception is SecurityTokenInvalidLifetimeException ? AccessFault.Expired() : AccessFault.Invalid();

        return validated.Claims.TryGetValue("jti", out var id) && Guid.TryParse(id.ToString(), out var key)
            ? new GoodToken(key, validated.SecurityToken.ValidTo)
            : throw AccessFault.Invalid();
    }

    private sealed record GoodToken(Guid Key, DateTime Expires);

    private sealed record IssuedKey(Caller Caller, bool IsRevoked);
}
