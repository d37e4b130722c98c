using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Records;

namespace ContractSuite.Steps.Words;

/// <summary>Reads a condition in words: <c>city is London and not (revenue is more than 20)</c>.</summary>
/// <param name="type">Whose records it is about.</param>
/// <param name="pathOf">Where the API keeps what a word calls a field.</param>
/// <param name="idOf">The id of the record that a name means; null for what is no name.</param>
internal sealed class ConditionWords(ObjectModel type, Func<ObjectModel, string, string> pathOf, Func<string, string?> idOf)
{
    /// <summary>Longest first, as <c>is</c> begins most of them.</summary>
    private static readonly (string Words, string Operator)[] Operators =
    [
        (" is not known", "is"),
        (" is known", "is"),
        (" is more than ", "gt"),
        (" is after ", "gt"),
        (" is at least ", "gte"),
        (" is less than ", "lt"),
        (" is before ", "lt"),
        (" is at most ", "lte"),
        (" is one of ", "in"),
        (" is like ", "like"),
        (" is, in any case, like ", "ilike"),
        (" is not ", "neq"),
        (" begins with ", "startsWith"),
        (" ends with ", "endsWith"),
        (" holds any of ", "containsAny"),
        (" has in it ", "like"),
        (" is ", "eq"),
    ];

    /// <summary>The filter that the words mean. Throws <see cref="FormatException"/> for words that mean none.</summary>
    public Filter Read(string words)
    {
        if (Parts(words, " or ") is { Count: > 1 } or)
            return new Filter.Or([.. or.Select(part => Read(part))]);

        if (Parts(words, " and ") is { Count: > 1 } and)
            return new Filter.And([.. and.Select(part => Read(part))]);

        return words switch
        {
            _ when words.StartsWith("not (", StringComparison.Ordinal) => new Filter.Not(Read(words[5..^1])),
            ['(', .., ')'] => Read(words[1..^1]),
            _ => Comparison(words),
        };
    }

    private Filter Comparison(string words)
    {
        foreach (var (phrase, name) in Operators)
        {
            var at = $"{words} ".IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0)
                continue;

            var path = pathOf(type, words[..at]);
            return new Filter.Comparison(path, name, Value(path, phrase, words[Math.Min(at + phrase.Length, words.Length)..]));
        }

        throw new FormatException($"'{words}' is no condition. Write a field, then one of: {string.Join(", ", Operators.Select(pair => pair.Words.Trim()))}.");
    }

    private JsonNode? Value(string path, string phrase, string words) => phrase.Trim() switch
    {
        "is known" => "NOT_NULL",
        "is not known" => "NULL",
        "is one of" => new JsonArray([.. Items(words).Select(item => Cell(path, item))]),
        "holds any of" => new JsonArray([.. Items(words).Select(item => (Cell(path, item) as JsonArray)?[0]?.DeepClone())]),
        "has in it" => $"%{words}%",
        "is like" or "is, in any case, like" or "begins with" or "ends with" => words,
        _ => Cell(path, words),
    };

    private JsonNode? Cell(string path, string words) =>
        FieldWords.Field(type, path).Field is { Type: FieldType.Uuid or FieldType.Relation or FieldType.MorphRelation } && idOf(words) is { } id
            ? id
            : CellValue.Read(type, path, words);

    private static string[] Items(string words) => words.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>What stands between a word, outside brackets.</summary>
    private static List<string> Parts(string words, string separator)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var at = 0; at < words.Length; at++)
        {
            depth += words[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth != 0 || string.CompareOrdinal(words, at, separator, 0, separator.Length) != 0)
                continue;

            parts.Add(words[start..at]);
            start = at + separator.Length;
        }

        parts.Add(words[start..]);
        return parts;
    }
}
