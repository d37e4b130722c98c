namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The <c>Authorization</c> header of each credential that the recorder carried.</summary>
internal static class Credentials
{
    /// <summary>The header's value; null for none.</summary>
    public static string? Header(string credential, SandboxServer sandbox)
    {
        var key = sandbox.OwnerKey;
        return credential switch
        {
            "valid" or "session" => $"Bearer {key}",
            "lower-case-scheme" => $"bearer {key}",
            "restricted" => $"Bearer {sandbox.Keys["restricted"]}",
            "none" => null,
            "garbage" => "Bearer garbage",
            "empty-bearer" => "Bearer ",
            "basic" => "Basic dXNlcjpwYXNz",
            "no-scheme" => key,
            "tampered" => $"Bearer {Tampered(key)}",
            "expired-and-tampered" => $"Bearer {Tampered(sandbox.Keys["expired"])}",
            _ => throw new ArgumentException($"The recordings have a credential '{credential}' that the replay does not know.", nameof(credential)),
        };
    }

    /// <summary>The same claims with another signature.</summary>
    private static string Tampered(string token)
    {
        var dot = token.LastIndexOf('.');
        return token[..(dot + 1)] + new string([.. token[(dot + 1)..].Reverse()]);
    }
}
