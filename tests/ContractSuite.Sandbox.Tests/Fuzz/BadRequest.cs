namespace ContractSuite.Sandbox.Tests.Fuzz;

/// <summary>A request that nobody should send.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="ContentType">Of the body; null for none.</param>
/// <param name="Body">The bytes; null for no body.</param>
internal sealed record BadRequest(string Method, string Path, string? ContentType = null, byte[]? Body = null)
{
    /// <summary>Whether it goes to a GraphQL endpoint.</summary>
    public bool IsGraphQL => Path.StartsWith("/graphql", StringComparison.Ordinal) || Path.StartsWith("/metadata", StringComparison.Ordinal);

    public override string ToString()
    {
        var body = Body is null ? "" : System.Text.Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, 600));
        return $"{Method} {Path} {ContentType} {body}";
    }
}
