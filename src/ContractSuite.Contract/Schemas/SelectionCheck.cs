using System.Text.Json.Nodes;
using ContractSuite.Contract.Judging;
using ContractSuite.Contract.Rules;
using ContractSuite.Target.Exchanges;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ContractSuite.Contract.Schemas;

/// <summary>Walks the selection that was sent, the introspected types and the answer side by side.</summary>
internal sealed class SelectionCheck
{
    private readonly IntrospectedTypes _types;
    private readonly GraphQLDocument _document;
    private readonly List<Violation> _violations = [];

    private SelectionCheck(IntrospectedTypes types, GraphQLDocument document)
    {
        _types = types;
        _document = document;
    }

    public static IReadOnlyList<Violation> Of(JudgedExchange judged)
    {
        var published = judged.Model.Published;
        var schema = judged.Exchange.Operation.Surface is Surface.GraphQLCore ? published.CoreIntrospection : published.MetadataIntrospection;
        if (schema is null
            || judged.Body.Json is not JsonObject body || body["data"] is not JsonObject data
            || Parsed(judged.Sent.Json) is not { } document
            || document.Definitions.OfType<GraphQLOperationDefinition>().ToList() is not [var operation])
            return [];

        var check = new SelectionCheck(judged.Schemas.Types(schema), document);
        var root = operation.Operation is OperationType.Mutation ? "mutationType" : "queryType";
        check.Object(operation.SelectionSet, IntrospectedTypes.Name(schema[root] as JsonObject ?? []), data, "/data");
        return check._violations;
    }

    private static GraphQLDocument? Parsed(JsonNode? sent)
    {
        try
        {
            return sent is JsonObject request && request["query"] is JsonValue query ? Parser.Parse(query.ToString()) : null;
        }
        catch (GraphQLSyntaxErrorException)
        {
            return null;
        }
    }

    private void Object(GraphQLSelectionSet selection, string type, JsonObject answered, string pointer)
    {
        var fields = Fields(selection).DistinctBy(ResponseName).ToList();
        foreach (var field in fields)
        {
            var name = ResponseName(field);
            if (!answered.TryGetPropertyValue(name, out var value))
            {
                _violations.Add(new Violation($"the selected field '{name}'", "no such field", pointer));
            }
            else if (_types.Field(type, field.Name.StringValue) is { } declared)
            {
                Value(field, declared, value, $"{pointer}/{name}");
            }
        }

        foreach (var (extra, _) in answered.ExceptBy(fields.Select(ResponseName), property => property.Key))
        {
            _violations.Add(new Violation("only selected fields", $"the field '{extra}'", pointer));
        }
    }

    private void Value(GraphQLField field, JsonObject type, JsonNode? answered, string pointer)
    {
        var (kind, name) = (IntrospectedTypes.Kind(type), IntrospectedTypes.Name(type));
        if (kind is "NON_NULL")
        {
            if (answered is null)
                _violations.Add(new Violation($"a value, as {name} is not nullable here", "null", pointer));
            else
                Value(field, (JsonObject)type["ofType"]!, answered, pointer);
        }
        else if (answered is not null)
        {
            Present(field, type, kind, name, answered, pointer);
        }
    }

    private void Present(GraphQLField field, JsonObject type, string? kind, string name, JsonNode answered, string pointer)
    {
        switch (kind)
        {
            case "LIST" when answered is JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Value(field, (JsonObject)type["ofType"]!, items[i], $"{pointer}/{i}");
                }

                break;
            case "OBJECT" when answered is JsonObject json && field.SelectionSet is { } selection:
                Object(selection, name, json, pointer);
                break;
            case "LIST" or "OBJECT":
                _violations.Add(new Violation($"a {kind.ToLowerInvariant()} of {name}", answered.ToJsonString(), pointer));
                break;
            case "ENUM" when !_types.EnumValues(name).Contains(answered.ToString()):
                _violations.Add(new Violation($"one of {string.Join(", ", _types.EnumValues(name))}", answered.ToJsonString(), pointer));
                break;
            case "SCALAR" when !GraphQLScalar.Fits(name, answered):
                _violations.Add(new Violation($"a {name}", answered.ToJsonString(), pointer));
                break;
        }
    }

    private static string ResponseName(GraphQLField field) => (field.Alias?.Name ?? field.Name).StringValue;

    private IEnumerable<GraphQLField> Fields(GraphQLSelectionSet selection) => selection.Selections.SelectMany(part => part switch
    {
        GraphQLField field => [field],
        GraphQLInlineFragment inline => Fields(inline.SelectionSet),
        GraphQLFragmentSpread spread => _document.Definitions.OfType<GraphQLFragmentDefinition>()
            .Where(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)
            .SelectMany(fragment => Fields(fragment.SelectionSet)),
        _ => [],
    });
}
