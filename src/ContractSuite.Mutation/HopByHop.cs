namespace ContractSuite.Mutation;

/// <summary>Header lines that belong to a connection or to a body's length, and so are each hop's own (RFC 9110, section 7.6.1).</summary>
internal static class HopByHop
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Host", "Content-Length", "Expect",
    };

    public static bool Contains(string header) => Names.Contains(header);
}
