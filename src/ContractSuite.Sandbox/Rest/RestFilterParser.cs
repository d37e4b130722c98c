using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Records;

namespace ContractSuite.Sandbox.Rest;

/// <summary>
/// Reads REST's filter grammar (docs/twenty-2.21.0.md, section 4.5): <c>cond | and(…) | or(…) | not(…)</c>, commas at the top
/// mean and; quotes guard commas and brackets.
/// </summary>
internal sealed class RestFilterParser(FaceDifferences face)
{
    private const int DeepestLevel = 64;

    private static readonly string[] Words = ["and", "or", "not"];

    private static readonly string[] Comparators =
        ["eq", "neq", "in", "containsAny", "is", "gt", "gte", "lt", "lte", "startsWith", "endsWith", "like", "ilike"];

    public Condition Parse(string filter)
    {
        var missing = Brackets(filter);
        if (missing != 0)
            throw ApiFaults.BadRequest($"'filter' invalid. {Math.Abs(missing)} {(missing > 0 ? "close" : "open")} bracket{(Math.Abs(missing) == 1 ? " is" : "s are")} missing in the query");

        return Split(filter) is [var only] ? One(only, 0) : new Condition.And([.. Split(filter).Select(part => One(part, 0))]);
    }

    private Condition One(string text, int level)
    {
        if (level > DeepestLevel)
            throw ApiFaults.BadRequest($"'filter' invalid. Conjunctions may be nested {DeepestLevel} deep");

        var word = Words.FirstOrDefault(word => text.StartsWith($"{word}(", StringComparison.Ordinal) && text.EndsWith(')'));
        if (word is null)
            return Comparison(text);

        var parts = Split(text[(word.Length + 1)..^1]).ConvertAll(part => One(part, level + 1));
        return word switch
        {
            "and" => new Condition.And(parts),
            "or" => new Condition.Or(parts),
            _ when parts is [var part] => new Condition.Not(part),
            _ => throw ApiFaults.BadRequest("'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)"),
        };
    }

    private Condition.Comparison Comparison(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var close = text.IndexOf("]:", StringComparison.Ordinal);
        if (open <= 0 || close < open || close + 2 >= text.Length)
            throw ApiFaults.BadRequest($"'filter' invalid for '{text}'. eg: price[gte]:10");

        var (path, comparator, value) = (text[..open], text[(open + 1)..close], text[(close + 2)..]);
        if (!Comparators.Contains(comparator))
            throw ApiFaults.BadRequest($"'filter' invalid for '{text}', comparator {comparator} not in {string.Join(", ", Comparators)}");

        var isList = value.StartsWith('[') && value.EndsWith(']') && value.Length > 1;
        if (comparator is "in" && !isList)
            throw ApiFaults.BadRequest($"'filter' invalid for 'in' operator. Received '{value}' but array value expected eg: 'field[in]:[value_1,value_2]'");

        return new Condition.Comparison(path.Split('.'), comparator, isList && comparator is "in" or "containsAny" ? Items(value.TrimStart('[').TrimEnd(']')) : Unquoted(value));
    }

    private JsonArray Items(string list)
    {
        var items = face.QuotesGuardLittle ? [.. list.Split(',')] : Split(list);
        return [.. items.Where(item => item.Length > 0).Select(item => (JsonNode?)Unquoted(item))];
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private int Brackets(string filter) => Marked(filter).Where(mark => face.QuotesGuardLittle || !mark.IsQuoted).Sum(mark => mark.Character switch { '(' => 1, ')' => -1, _ => 0 });

    /// <summary>Splits at commas outside of quotes and brackets.</summary>
    private List<string> Split(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        foreach (var (place, mark) in Marked(text).Index())
        {
            if (mark.IsQuoted)
                continue;

            depth += mark.Character switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (mark.Character == ',' && depth == 0)
            {
                parts.Add(text[start..place]);
                start = place + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>Each character, and whether it stands inside quotes.</summary>
    private IEnumerable<(char Character, bool IsQuoted)> Marked(string text)
    {
        var quote = '\0';
        foreach (var character in text)
        {
            if (character is '"' or '\'' && (quote == '\0' || face.QuotesGuardLittle || quote == character))
            {
                quote = quote == '\0' ? character : '\0';
                yield return (character, IsQuoted: true);
            }
            else
            {
                yield return (character, quote != '\0');
            }
        }
    }
}
