using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQL.Validation.Errors;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Errors of our engine in the words of GraphQL.js, which clients of the product know (recordings graphql-core, graphql-protocol).</summary>
internal static partial class GraphQLWords
{
    private const int MostSuggestions = 5;

    /// <param name="error">What is wrong.</param>
    /// <param name="schema">What it is wrong with.</param>
    /// <param name="surface">Which endpoint tells: that of records suggests nothing (Recording rest-metadata record-of-new-object-graphql).</param>
    public static string Of(ExecutionError error, ISchema schema, GraphQLSurface surface) => error switch
    {
        SyntaxError => $"Syntax Error: {Place().Replace(Link().Replace(error.Message, "."), "")}".Replace("found EOF", "found <EOF>", StringComparison.Ordinal),
        NoOperationError => "Syntax Error: Unexpected <EOF>.",
        FieldsOnCorrectTypeError => Unknown(UnknownField().Match(error.Message).Groups, schema, !surface.IsCore),
        _ when error.Message == "Schema is not configured for subscriptions" => "Schema is not configured to execute subscription operation.",
        _ => Quoted().Replace(error.Message, "\"$1\""),
    };

    private static string Unknown(GroupCollection parts, ISchema schema, bool suggests)
    {
        var (field, type) = (parts["field"].Value, parts["type"].Value);
        var similar = suggests && schema.AllTypes[type] is IComplexGraphType known ? Similar(field, known.Fields.Select(candidate => candidate.Name)) : [];
        return $"Cannot query field \"{field}\" on type \"{type}\".{(similar.Count == 0 ? "" : $" Did you mean {StringUtils.QuotedOrList(similar, MostSuggestions).Replace('\'', '"')}?")}";
    }

    /// <summary>The names that GraphQL.js takes for similar, the most similar first: those within two fifths of the length, and one.</summary>
    private static List<string> Similar(string name, IEnumerable<string> candidates)
    {
        var most = (int)(name.Length * 0.4) + 1;
        return [.. candidates
            .Select(candidate => (Name: candidate, Distance: StringUtils.DamerauLevenshteinDistance(name, candidate, most)))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)];
    }

    [GeneratedRegex("; for more information see .*$")]
    private static partial Regex Link();

    [GeneratedRegex(@"^Error parsing query: ")]
    private static partial Regex Place();

    [GeneratedRegex("^Cannot query field '(?<field>[^']*)' on type '(?<type>[^']*)'")]
    private static partial Regex UnknownField();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
