using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>A scalar that is passed on as it came; the field's kind checks it, in the product's words.</summary>
internal class WireScalar : ScalarGraphType
{
    public WireScalar(string name) => Name = name;

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue number => double.Parse(number.Value.ToString(), CultureInfo.InvariantCulture),
        GraphQLFloatValue number => double.Parse(number.Value.ToString(), CultureInfo.InvariantCulture),
        GraphQLBooleanValue flag => flag.BoolValue,
        GraphQLEnumValue word => word.Name.StringValue,
        GraphQLListValue list => (list.Values ?? []).Select(ParseLiteral).ToList(),
        GraphQLObjectValue json => (json.Fields ?? []).ToDictionary(field => field.Name.StringValue, field => ParseLiteral(field.Value)),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value;

    public override object? Serialize(object? value) => value;
}
