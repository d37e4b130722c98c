using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Rules.Paging;

/// <summary>A filter that is one equality on a field whose values compare by themselves.</summary>
/// <param name="Field">The property of the answered records.</param>
/// <param name="Value">What it must be.</param>
/// <param name="Type">The field's type.</param>
internal sealed record FilterEquality(string Field, string Value, string Type)
{
    private const string Operator = "[eq]:";

    /// <summary>What makes a value more than itself.</summary>
    private static readonly SearchValues<char> Grammar = SearchValues.Create("\"'()[],\\");

    /// <summary><c>stage[eq]:NEW</c>, <c>name[eq]:"Acme"</c>; null for anything more.</summary>
    public static FilterEquality? OfRest(ObjectModel type, string filter)
    {
        var end = filter.IndexOf(Operator, StringComparison.Ordinal);
        if (end <= 0)
            return null;

        var value = filter[(end + Operator.Length)..];
        if (value is ['"', .. var inner, '"'])
            value = inner;
        return value.AsSpan().ContainsAny(Grammar) ? null : Of(type, filter[..end], value, field => field.Name, field => field.JoinColumn);
    }

    /// <summary><c>{"stage":{"eq":"NEW"}}</c>; null for anything more.</summary>
    public static FilterEquality? OfGraphQL(ObjectModel type, JsonObject filter) =>
        filter is { Count: 1 } && filter.First() is { Value: JsonObject { Count: 1 } comparison } only && comparison["eq"] is JsonValue value
            ? Of(type, only.Key, value.ToString(), field => field.GraphQLName, field => field.JoinColumn is null ? null : $"{field.GraphQLName}Id")
            : null;

    /// <summary>Whether a record's value is the one asked for.</summary>
    public bool Holds(JsonElement value) => Type switch
    {
        FieldType.Number => value.ValueKind is JsonValueKind.Number && double.TryParse(Value, CultureInfo.InvariantCulture, out var number) && value.GetDouble().Equals(number),
        FieldType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False && value.GetBoolean() == (Value is "true"),
        FieldType.Uuid => value.ValueKind is JsonValueKind.String && string.Equals(value.GetString(), Value, StringComparison.OrdinalIgnoreCase),
        _ => value.ValueKind is JsonValueKind.String && value.GetString() == Value,
    };

    private static FilterEquality? Of(ObjectModel type, string name, string value, Func<FieldModel, string> nameOf, Func<FieldModel, string?> columnOf)
    {
        if (type.Fields.FirstOrDefault(field => nameOf(field) == name) is { Type: FieldType.Text or FieldType.Number or FieldType.Boolean or FieldType.Uuid or FieldType.Select or FieldType.Rating } known)
            return new FilterEquality(name, value, known.Type);

        return type.Fields.Any(field => columnOf(field) == name) ? new FilterEquality(name, value, FieldType.Uuid) : null;
    }
}
