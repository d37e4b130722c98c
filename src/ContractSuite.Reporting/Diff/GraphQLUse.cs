using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace ContractSuite.Reporting.Diff;

/// <summary>The types, fields and arguments that GraphQL documents use, found by walking their selections through a schema.</summary>
internal sealed class GraphQLUse
{
    private readonly HashSet<(string Type, string Member)> _members = [];
    private readonly HashSet<string> _whole = [];
    private readonly HashSet<string> _operations = [];

    private GraphQLUse()
    {
    }

    public static GraphQLUse Nothing { get; } = new();

    /// <summary>The root fields: <c>query people</c>.</summary>
    public IReadOnlySet<string> Operations => _operations;

    public static GraphQLUse Of(GraphQLDocument document, params IReadOnlyList<JsonObject?> introspections)
    {
        var use = new GraphQLUse();
        foreach (var schema in introspections.OfType<JsonObject>())
        {
            var walk = new Walk(use, schema, document);
            foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            {
                walk.Operation(operation);
            }
        }

        return use;
    }

    /// <summary>Whether a member of a type is used; a type that is sent, or an enum, is used whole.</summary>
    public bool IsConcernedBy(string type, string where) =>
        _whole.Contains(type) || _members.Any(used => used.Type == type && (where.Length == 0 || where == used.Member || where.StartsWith($"{used.Member}(", StringComparison.Ordinal)));

    /// <summary>One walk through one schema.</summary>
    private sealed class Walk
    {
        private readonly GraphQLUse _use;
        private readonly Dictionary<string, JsonObject> _types;
        private readonly GraphQLDocument _document;

        public Walk(GraphQLUse use, JsonObject schema, GraphQLDocument document)
        {
            _use = use;
            _document = document;
            _types = (schema["types"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(type => type["name"]!.ToString(), StringComparer.Ordinal);
        }

        public void Operation(GraphQLOperationDefinition operation)
        {
            var root = operation.Operation is OperationType.Mutation ? "Mutation" : "Query";
            Selection(root, operation.SelectionSet, root.ToLowerInvariant());
        }

        private void Selection(string type, GraphQLSelectionSet? selection, string? operation)
        {
            foreach (var node in selection?.Selections ?? [])
            {
                switch (node)
                {
                    case GraphQLField field:
                        Field(type, field, operation);
                        break;
                    case GraphQLInlineFragment fragment:
                        Selection(fragment.TypeCondition?.Type.Name.StringValue ?? type, fragment.SelectionSet, operation);
                        break;
                    case GraphQLFragmentSpread spread when Fragment(spread) is { } fragment:
                        Selection(fragment.TypeCondition.Type.Name.StringValue, fragment.SelectionSet, operation);
                        break;
                }
            }
        }

        private void Field(string type, GraphQLField field, string? operation)
        {
            var name = field.Name.StringValue;
            if (!_types.TryGetValue(type, out var holder) || Member(holder["fields"], name) is not { } definition)
                return;

            if (operation is not null)
                _use._operations.Add($"{operation} {name}");
            _use._members.Add((type, name));
            foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
            {
                Whole(NamedType(Member(definition["args"], argument.Name.StringValue)));
            }

            var inner = NamedType(definition);
            if (_types.TryGetValue(inner, out var innerType) && innerType["kind"]?.ToString() == "ENUM")
                _use._whole.Add(inner);
            Selection(inner, field.SelectionSet, null);
        }

        /// <summary>An input type with all that it is made of.</summary>
        private void Whole(string type)
        {
            if (type.Length == 0 || !_use._whole.Add(type) || !_types.TryGetValue(type, out var input))
                return;

            foreach (var field in (input["inputFields"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Whole(NamedType(field));
            }
        }

        private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread) =>
            _document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);

        private static JsonObject? Member(JsonNode? members, string name) =>
            (members as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(member => member["name"]?.ToString() == name);

        private static string NamedType(JsonObject? holder)
        {
            var type = holder?["type"] as JsonObject;
            while (type?["ofType"] is JsonObject inner)
            {
                type = inner;
            }

            return type?["name"]?.ToString() ?? "";
        }
    }
}
