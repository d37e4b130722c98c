using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.FieldTypes;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Argument values straight from the document: enum words are texts, a variable without a value is JavaScript's undefined.</summary>
internal static class DirectValues
{
    public static JsonNode? Of(GraphQLValue value, JsonObject variables) => value switch
    {
        GraphQLVariable variable => variables.TryGetPropertyValue(variable.Name.StringValue, out var given) ? given?.DeepClone() : Shown.Undefined,
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLBooleanValue flag => flag.BoolValue,
        GraphQLEnumValue word => word.Name.StringValue,
        GraphQLIntValue whole => Number(whole.Value.ToString()),
        GraphQLFloatValue number => Number(number.Value.ToString()),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(item => Of(item, variables))]),
        GraphQLObjectValue json => new JsonObject((json.Fields ?? []).DistinctBy(field => field.Name.StringValue).Select(field => KeyValuePair.Create(field.Name.StringValue, Of(field.Value, variables)))),
        _ => null,
    };

    public static bool IsUndefined(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var raw) && raw == Shown.Undefined;

    private static JsonNode Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : double.Parse(text, CultureInfo.InvariantCulture);
}
