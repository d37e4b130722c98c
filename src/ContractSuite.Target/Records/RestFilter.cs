using System.Text.Json.Nodes;

namespace ContractSuite.Target.Records;

/// <summary>Writes a filter in REST's grammar (docs/twenty-2.21.0.md, section 4.5), not yet URL-encoded.</summary>
internal static class RestFilter
{
    public static string Render(Filter filter) => filter switch
    {
        Filter.And and => $"and({Join(and.Parts)})",
        Filter.Or or => $"or({Join(or.Parts)})",
        Filter.Not not => $"not({Render(not.Part)})",
        Filter.Comparison { Value: JsonArray list } comparison => $"{comparison.Path}[{comparison.Operator}]:[{string.Join(',', list.Select(item => ListItem(comparison, Text(item))))}]",
        Filter.Comparison { Operator: "is" } comparison => $"{comparison.Path}[is]:{Text(comparison.Value)}",
        Filter.Comparison comparison => $"{comparison.Path}[{comparison.Operator}]:{Quoted(comparison)}",
        _ => throw new InvalidOperationException($"Unknown filter {filter.GetType().Name}."),
    };

    private static string Join(IEnumerable<Filter> parts) => string.Join(',', parts.Select(Render));

    private static string Quoted(Filter.Comparison comparison)
    {
        var text = Text(comparison.Value);
        if (comparison.Value is JsonValue value && !value.TryGetValue<string>(out _))
            return text;

        // The grammar has no escapes: the quote that the value does not contain guards its commas, and brackets must balance.
        if (text.Contains('"') || text.Contains('\'') || Unbalanced(text))
            throw Inexpressible(comparison, text);

        return $"\"{text}\"";
    }

    private static string ListItem(Filter.Comparison comparison, string item) =>
        item.IndexOfAny([',', '"', '\'', '[', ']', '(', ')']) < 0 ? item : throw Inexpressible(comparison, item);

    private static bool Unbalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return true;
        }

        return depth != 0;
    }

    private static ArgumentException Inexpressible(Filter.Comparison comparison, string value) =>
        new($"REST's filter grammar has no escapes, so {comparison.Path}[{comparison.Operator}] cannot be given the value '{value}'. Use GraphQL for it.");

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.TryGetValue<string>(out var raw) => raw,
        _ => value.ToJsonString(),
    };
}
