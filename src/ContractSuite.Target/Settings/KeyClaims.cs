using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContractSuite.Target.Settings;

/// <summary>What an API key says of itself: Twenty's are JSON web tokens (docs/twenty-2.21.0.md, section 2). Nothing is verified.</summary>
/// <param name="Workspace">The workspace's id.</param>
/// <param name="Id">The key's own id; null when it does not tell.</param>
/// <param name="Expires">Until when it is good; null when it does not tell.</param>
/// <param name="Member">The member whose session it is; null for a key.</param>
public sealed record KeyClaims(string Workspace, string? Id, DateTimeOffset? Expires, string? Member)
{
    /// <summary>The claims of a key; null for one that is no such token.</summary>
    public static KeyClaims? Of(string key)
    {
        try
        {
            return key.Split('.') is [_, var payload, _]
                && JsonNode.Parse(Base64Url.DecodeFromChars(payload)) is JsonObject claims
                && (claims["workspaceId"] ?? claims["sub"])?.ToString() is { } workspace
                ? new KeyClaims(workspace, claims["jti"]?.ToString(), claims["exp"] is JsonValue expires && expires.TryGetValue<long>(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null, claims["workspaceMemberId"]?.ToString())
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }
}
