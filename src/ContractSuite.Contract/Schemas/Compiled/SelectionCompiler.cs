using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ContractSuite.Contract.Schemas.Compiled;

/// <summary>Composes the schema of an answer's <c>data</c> from the very selection that was sent and the introspected types.</summary>
internal sealed class SelectionCompiler
{
    private const int DeepestLevel = 32;

    private readonly IntrospectedTypes _types;
    private readonly GraphQLDocument _document;

    private SelectionCompiler(IntrospectedTypes types, GraphQLDocument document) => (_types, _document) = (types, document);

    /// <summary>The schema of <c>data</c>; null for what is no GraphQL document of one operation.</summary>
    public static CompiledSchema? Data(IntrospectedTypes types, string query)
    {
        try
        {
            var document = Parser.Parse(query);
            if (document.Definitions.OfType<GraphQLOperationDefinition>().ToList() is not [var operation])
                return null;

            var compiler = new SelectionCompiler(types, document);
            return compiler.Object(compiler.Fields(operation.SelectionSet, 0), operation.Operation is OperationType.Mutation ? types.Mutation : types.Query, 0);
        }
        catch (GraphQLParserException)
        {
            return null;
        }
    }

    private CompiledSchema Object(IEnumerable<GraphQLField> fields, string type, int level) => new()
    {
        Types = JsonTypes.Object,
        Expected = $"an object of {type}",
        Wording = Wording.OfSelection,
        IsClosed = true,
        Members = [.. fields.GroupBy(ResponseName, StringComparer.Ordinal).Select(same => Field(same, type, level))],
    };

    /// <summary>A field that is selected twice has the selections of both (GraphQL specification, 5.3.2).</summary>
    private Member Field(IGrouping<string, GraphQLField> same, string type, int level)
    {
        var field = same.First();
        var inner = same.SelectMany(one => one.SelectionSet is { } selection ? Fields(selection, level) : []).ToList();
        var schema = _types.Field(type, field.Name.StringValue) is { } declared && level < DeepestLevel
            ? Value(declared, inner, isNullable: true, level)
            : CompiledSchema.Anything;
        return new Member(same.Key, schema, isRequired: field.Directives is not { Count: > 0 });
    }

    private CompiledSchema Value(JsonObject type, IReadOnlyList<GraphQLField> inner, bool isNullable, int level)
    {
        var name = IntrospectedTypes.Name(type);
        var ofType = type["ofType"] as JsonObject ?? [];
        switch (IntrospectedTypes.Kind(type))
        {
            case "NON_NULL":
                return Value(ofType, inner, isNullable: false, level);
            case "LIST":
                return new() { Types = JsonTypes.Array | Null(isNullable), Expected = $"a list of {name}", Items = Value(ofType, inner, isNullable: true, level) };
            case "OBJECT" when inner.Count == 0:
                return new() { Types = Null(isNullable), Expected = $"nothing, as no fields of {name} are selected" };
            case "OBJECT":
                var composed = Object(inner, name, level + 1);
                composed.Types |= Null(isNullable);
                return composed;
            case "ENUM":
                return new() { Values = new ValueSet(_types.EnumValues(name).Select(value => (JsonNode?)value).Concat(isNullable ? [null] : [])) };
            case "SCALAR":
                return new()
                {
                    Types = (JsonTypes.Any & ~JsonTypes.Null) | Null(isNullable),
                    Expected = $"a {name}",
                    Fits = value => value.ValueKind is JsonValueKind.Null || GraphQLScalar.Fits(name, value),
                };
            default:
                return CompiledSchema.Anything;
        }
    }

    private static JsonTypes Null(bool isNullable) => isNullable ? JsonTypes.Null : JsonTypes.None;

    private static string ResponseName(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;

    private IEnumerable<GraphQLField> Fields(GraphQLSelectionSet selection, int level) => level > DeepestLevel ? [] : selection.Selections.SelectMany(part => part switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment inline => Fields(inline.SelectionSet, level + 1),
        GraphQLFragmentSpread spread => _document.Definitions.OfType<GraphQLFragmentDefinition>()
            .Where(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)
            .SelectMany(fragment => Fields(fragment.SelectionSet, level + 1)),
        _ => [],
    });
}
