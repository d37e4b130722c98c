using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Turns a condition into SQL with parameters (docs/twenty-2.21.0.md, section 4.5).</summary>
internal sealed class ConditionSql(Columns columns)
{
    private static readonly string[] Ordered = ["eq", "neq", "gt", "gte", "lt", "lte", "in", "is"];

    private static readonly Dictionary<Comparing, string[]> Allowed = new()
    {
        [Comparing.Text] = [.. Ordered, "like", "ilike", "startsWith", "endsWith"],
        [Comparing.Number] = Ordered,
        [Comparing.Time] = Ordered,
        [Comparing.Uuid] = Ordered,
        [Comparing.Boolean] = ["eq", "is"],
        [Comparing.Option] = [.. Ordered, "containsAny"],
        [Comparing.OptionList] = ["containsAny", "is", "isEmptyArray"],
        [Comparing.List] = ["is", "containsIlike", "isEmptyArray"],
        [Comparing.Json] = ["is", "like"],
    };

    private static readonly Dictionary<string, string> Signs = new() { ["eq"] = "=", ["gt"] = ">", ["gte"] = ">=", ["lt"] = "<", ["lte"] = "<=" };

    private readonly List<(string Name, object? Value)> _parameters = [];

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>Whether the condition speaks of deletedAt: then soft-deleted records are seen.</summary>
    public bool NamesDeletion { get; private set; }

    public string Of(Condition condition) => condition switch
    {
        Condition.And { Parts.Count: 0 } or Condition.Or { Parts.Count: 0 } => "1",
        Condition.And and => $"({string.Join(" AND ", and.Parts.Select(Of))})",
        Condition.Or or => $"({string.Join(" OR ", or.Parts.Select(Of))})",
        Condition.Not not => $"NOT coalesce({Of(not.Part)}, 0)",
        Condition.Comparison comparison => Of(comparison),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private string Of(Condition.Comparison comparison)
    {
        NamesDeletion |= comparison.Path is ["deletedAt"];
        var column = columns.Of(comparison.Path, comparison.Operator);
        var allowed = Allowed[column.Comparing];
        if (!allowed.Contains(comparison.Operator))
            throw ApiFaults.BadRequest($"Operator \"{comparison.Operator}\" is not valid for field \"{column.FieldName}\" of type {column.FieldType} - Allowed operators: {string.Join(", ", allowed)}");

        var (expression, value) = (column.Expression, comparison.Value);
        return comparison.Operator switch
        {
            "is" => Is(column, value),
            "isEmptyArray" => $"coalesce({expression}, '[]') {(Text(value) == "false" ? "<>" : "=")} '[]'",
            "in" => $"{expression} IN ({string.Join(", ", List(value).Select(item => Bind(Parsed(column, item))))})",
            "containsAny" when column.Comparing is Comparing.Option => $"{expression} IN ({string.Join(", ", List(value).Select(item => Bind(Text(item))))})",
            "containsAny" => $"EXISTS (SELECT 1 FROM json_each({expression}) WHERE value IN ({string.Join(", ", List(value).Select(item => Bind(Text(item))))}))",
            "containsIlike" => $"EXISTS (SELECT 1 FROM json_each({expression}) WHERE lower(value) LIKE lower({Bind(Text(value))}) ESCAPE '\\')",
            "neq" when column.Comparing is Comparing.Text => $"({expression} <> {Bind(Text(value))} AND {expression} <> '')",
            "neq" => $"{expression} <> {Bind(Parsed(column, value))}",
            "like" => $"{expression} LIKE {Bind(Text(value))} ESCAPE '\\'",
            "ilike" => $"lower({expression}) LIKE lower({Bind(Text(value))}) ESCAPE '\\'",
            "startsWith" => $"substr({expression}, 1, length({Bind(Text(value))})) = {Bind(Text(value))}",
            "endsWith" => $"({Bind(Text(value))} = '' OR substr({expression}, -length({Bind(Text(value))})) = {Bind(Text(value))})",
            _ => $"{expression} {Signs[comparison.Operator]} {Bind(Parsed(column, value))}",
        };
    }

    /// <summary>Empty texts and lists count as no value.</summary>
    private static string Is(Column column, JsonNode? value)
    {
        var empty = column.Comparing is Comparing.Text ? "''" : "'[]'";
        return Text(value) switch
        {
            "NULL" => $"({column.Expression} IS NULL OR {column.Expression} = {empty})",
            "NOT_NULL" => $"({column.Expression} IS NOT NULL AND {column.Expression} <> {empty})",
            _ => throw ApiFaults.BadRequest("Invalid filter value for \"is\" operator. Expected \"NULL\" or \"NOT_NULL\""),
        };
    }

    private static object? Parsed(Column column, JsonNode? value)
    {
        if (value is null)
            return null;

        var text = Text(value);
        return column.Comparing switch
        {
            Comparing.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw ApiFaults.BadRequest($"Invalid number value NaN for field \"{column.FieldName}\""),
            Comparing.Boolean => text switch
            {
                "true" => 1,
                "false" => 0,
                _ => throw ApiFaults.BadRequest($"Invalid boolean value '{text}' for field \"{column.FieldName}\""),
            },
            Comparing.Uuid => Guid.TryParseExact(text, "D", out var id) ? id.ToString() : throw ApiFaults.BadRequest($"Invalid UUID value '{text}' for field \"{column.FieldName}\""),
            Comparing.Time => MomentKind.Parse(text) is { } time
                ? column.FieldType == "DATE" ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Rest.Wire.Time(time)
                : throw ApiFaults.BadRequest($"Invalid value '{text}' for date-time field \"{column.FieldName}\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'"),
            _ => text,
        };
    }

    private static IEnumerable<JsonNode?> List(JsonNode? value) => value as JsonArray ?? [value?.DeepClone()];

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() is JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    private string Bind(object? value)
    {
        var name = $"$c{_parameters.Count.ToString(CultureInfo.InvariantCulture)}";
        _parameters.Add((name, value));
        return name;
    }
}
