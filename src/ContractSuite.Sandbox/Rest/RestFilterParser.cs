using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Rest;

/// <summary>
/// Reads REST's filter grammar (docs/twenty-2.21.0.md, section 4.5): <c>cond | and(…) | or(…) | not(…)</c>, commas at the top
/// mean and; quotes guard commas and brackets.
/// </summary>
internal static class RestFilterParser
{
    private static readonly string[] Operators =
        ["eq", "neq", "in", "containsAny", "is", "gt", "gte", "lt", "lte", "startsWith", "endsWith", "like", "ilike"];

    public static Condition Parse(string filter)
    {
        var missing = filter.Count(character => character == '(') - filter.Count(character => character == ')');
        if (missing != 0)
            throw ApiFaults.BadRequest($"'filter' invalid. {Math.Abs(missing)} {(missing > 0 ? "close" : "open")} bracket{(Math.Abs(missing) == 1 ? " is" : "s are")} missing in the query");

        return Split(filter) is [var only] ? One(only) : new Condition.And([.. Split(filter).Select(One)]);
    }

    private static Condition One(string text)
    {
        foreach (var word in new[] { "and", "or", "not" })
        {
            if (!text.StartsWith($"{word}(", StringComparison.Ordinal) || !text.EndsWith(')'))
                continue;

            var parts = Split(text[(word.Length + 1)..^1]).Select(One).ToList();
            return word switch
            {
                "and" => new Condition.And(parts),
                "or" => new Condition.Or(parts),
                _ when parts is [var part] => new Condition.Not(part),
                _ => throw ApiFaults.BadRequest("'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)"),
            };
        }

        return Comparison(text);
    }

    private static Condition.Comparison Comparison(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var close = text.IndexOf("]:", StringComparison.Ordinal);
        if (open <= 0 || close < open || close + 2 >= text.Length)
            throw ApiFaults.BadRequest($"'filter' invalid for '{text}'. eg: price[gte]:10");

        var (path, comparator, value) = (text[..open], text[(open + 1)..close], text[(close + 2)..]);
        if (!Operators.Contains(comparator))
            throw ApiFaults.BadRequest($"'filter' invalid for '{text}', comparator {comparator} not in {string.Join(", ", Operators)}");

        var isList = value.StartsWith('[') && value.EndsWith(']');
        if (comparator is "in" && !isList)
            throw ApiFaults.BadRequest($"'filter' invalid for 'in' operator. Received '{value}' but array value expected eg: 'field[in]:[value_1,value_2]'");

        return new Condition.Comparison(
            path.Split('.'),
            comparator,
            isList && comparator is "in" or "containsAny"
                ? new JsonArray([.. value.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode?)Unquoted(item))])
                : Unquoted(value));
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    /// <summary>Splits at commas outside of quotes and brackets.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var (depth, start, quote) = (0, 0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else
            {
                depth += character switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
                if (character == ',' && depth == 0)
                {
                    parts.Add(text[start..i]);
                    start = i + 1;
                }
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
