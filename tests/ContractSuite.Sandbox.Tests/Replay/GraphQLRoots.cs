using System.Text.Json.Nodes;
using GraphQLParser;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>The root fields that a recorded GraphQL document asked for, with what was answered to each.</summary>
internal static class GraphQLRoots
{
    /// <summary>Name, whether it has a filter, and the answer; none where there is no document or no answer.</summary>
    public static IEnumerable<(string Name, bool IsFiltered, JsonObject Answer)> Of(Recording recording)
    {
        if (recording.Path != "/graphql" || (recording.Sent as JsonObject)?["query"] is not JsonValue query || (recording.Body as JsonObject)?["data"] is not JsonObject data)
            return [];

        return Parser.Parse(query.ToString()).Definitions
            .OfType<GraphQLOperationDefinition>()
            .SelectMany(operation => operation.SelectionSet.Selections.OfType<GraphQLField>())
            .Where(root => data[Key(root)] is JsonObject)
            .Select(root => (root.Name.StringValue, root.Arguments?.Any(argument => argument.Name.Value == "filter") == true, (JsonObject)data[Key(root)]!));
    }

    private static string Key(GraphQLField root) => (root.Alias?.Name ?? root.Name).StringValue;
}
