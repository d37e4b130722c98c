using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Errors of our engine in the words of GraphQL.js, which clients of the product know (recordings graphql-core, graphql-protocol).</summary>
internal static partial class GraphQLWords
{
    public static string Of(ExecutionError error) => error switch
    {
        SyntaxError => $"Syntax Error: {Place().Replace(Link().Replace(error.Message, "."), "")}".Replace("found EOF", "found <EOF>", StringComparison.Ordinal),
        _ when error.Message == "Schema is not configured for subscriptions" => "Schema is not configured to execute subscription operation.",
        _ => Quoted().Replace(error.Message, "\"$1\""),
    };

    [GeneratedRegex("; for more information see .*$")]
    private static partial Regex Link();

    [GeneratedRegex(@"^Error parsing query: ")]
    private static partial Regex Place();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
