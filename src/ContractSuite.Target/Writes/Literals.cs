using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace ContractSuite.Target.Writes;

/// <summary>The values of a field's arguments as JSON, variables filled in; numbers and words as text, which is all that is asked of them.</summary>
internal static class Literals
{
    public static JsonObject Arguments(GraphQLField field, JsonObject? variables)
    {
        var values = new JsonObject();
        foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
        {
            values[argument.Name.StringValue] = Value(argument.Value, variables);
        }

        return values;
    }

    private static JsonNode? Value(GraphQLValue value, JsonObject? variables) => value switch
    {
        GraphQLVariable variable => variables?[variable.Name.StringValue]?.DeepClone(),
        GraphQLObjectValue composite => Composite(composite, variables),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(item => Value(item, variables))]),
        IHasValueNode leaf => JsonValue.Create(leaf.Value.ToString()),
        _ => null,
    };

    private static JsonObject Composite(GraphQLObjectValue composite, JsonObject? variables)
    {
        var values = new JsonObject();
        foreach (var field in composite.Fields ?? [])
        {
            values[field.Name.StringValue] = Value(field.Value, variables);
        }

        return values;
    }
}
