using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A field that a document asks for without conditions.</summary>
/// <param name="Key">What the answer calls it: its alias, or its name.</param>
/// <param name="Name">Its true name.</param>
/// <param name="Node">The field in the document.</param>
internal readonly record struct PlainField(string Key, string Name, GraphQLField Node)
{
    /// <summary>What is asked for below it; null for nothing.</summary>
    public GraphQLSelectionSet? Below => Node.SelectionSet;

    /// <summary>The fields of a selection in their order; null when it has fragments or directives, or asks twice for one key.</summary>
    public static IReadOnlyList<PlainField>? Of(GraphQLSelectionSet? selection)
    {
        var fields = new List<PlainField>();
        foreach (var node in selection?.Selections ?? [])
        {
            if (node is not GraphQLField { Directives: null or { Count: 0 } } field)
                return null;

            var key = (field.Alias?.Name ?? field.Name).StringValue;
            if (fields.Any(known => known.Key == key))
                return null;

            fields.Add(new PlainField(key, field.Name.StringValue, field));
        }

        return fields;
    }
}
