namespace ContractSuite.Target.Discovery;

/// <summary>
/// Twenty's GraphQL writes a letter that follows a digit as a capital: <c>probesdb6e22</c> is <c>probesdb6E22</c>
/// (docs/twenty-2.21.0.md, section 5.2).
/// </summary>
internal static class GraphQLName
{
    public static string Of(string name) => string.Create(name.Length, name, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            result[i] = i > 0 && char.IsAsciiDigit(source[i - 1]) ? char.ToUpperInvariant(source[i]) : source[i];
        }
    });
}
