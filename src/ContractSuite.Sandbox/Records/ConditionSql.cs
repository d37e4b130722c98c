using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Turns a condition into SQL with parameters (docs/twenty-2.21.0.md, section 4.5).</summary>
internal sealed class ConditionSql(Columns columns)
{
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
        // What is unknown stays unknown: a number that is not there is neither 10 nor not 10 (Recording rest-query filter-not(employees[eq]:10)).
        Condition.Not not => $"NOT ({Of(not.Part)})",
        Condition.Comparison comparison => Of(comparison),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private string Of(Condition.Comparison comparison)
    {
        NamesDeletion |= comparison.Path is ["deletedAt"];
        var column = columns.Of(comparison.Path, comparison.Operator);
        Operators.Demand(column, comparison.Operator);

        var (expression, value) = (column.Expression, comparison.Value);
        return comparison.Operator switch
        {
            "is" => Is(column, value),
            "isEmptyArray" => $"coalesce({expression}, '[]') {(Text(value) == "false" ? "<>" : "=")} '[]'",
            "in" => $"{expression} IN ({string.Join(", ", List(value).Select(item => Bind(Comparand.Of(column, item))))})",
            "containsAny" when column.Comparing is Comparing.Option => $"{expression} IN ({string.Join(", ", List(value).Select(item => Bind(Comparand.Of(column, item))))})",
            "containsAny" => $"EXISTS (SELECT 1 FROM json_each({expression}) WHERE value IN ({string.Join(", ", List(value).Select(item => Bind(Text(item))))}))",
            "containsIlike" => $"EXISTS (SELECT 1 FROM json_each({expression}) WHERE lower(value) LIKE lower({Bind(Text(value))}) ESCAPE '\\')",
            "neq" when column.Comparing is Comparing.Text => $"({expression} <> {Bind(Text(value))} AND {expression} <> '')",
            "neq" => $"{expression} <> {Bind(Comparand.Of(column, value))}",
            "like" => $"{expression} LIKE {Bind(Pattern(value))} ESCAPE '\\'",
            "ilike" => $"lower({expression}) LIKE lower({Bind(Pattern(value))}) ESCAPE '\\'",
            "startsWith" => $"substr({expression}, 1, length({Bind(Text(value))})) = {Bind(Text(value))}",
            "endsWith" => $"({Bind(Text(value))} = '' OR substr({expression}, -length({Bind(Text(value))})) = {Bind(Text(value))})",
            _ => $"{expression} {Signs[comparison.Operator]} {Bind(Comparand.Of(column, value))}",
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
            _ => throw ApiFaults.BadFilter("Invalid filter value for \"is\" operator. Expected \"NULL\" or \"NOT_NULL\""),
        };
    }

    /// <summary>A pattern that ends in a lone backslash is none to the database: it then stands for itself.</summary>
    private static string Pattern(JsonNode? value)
    {
        var text = Text(value);
        return (text.Length - text.TrimEnd('\\').Length) % 2 == 0 ? text : $"{text}\\";
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
