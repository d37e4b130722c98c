using System.Text.Json.Nodes;
using ContractSuite.Target.Ledgers;

namespace ContractSuite.Target.Writes;

/// <summary>Finds in a record that is sent what it can be found by later.</summary>
internal static class Tracing
{
    /// <summary>The texts with the marker, at most two levels deep; where there is none, the ids.</summary>
    public static IEnumerable<Trace> Of(JsonObject record, string marker)
    {
        var texts = Texts(record).ToList();
        var marked = texts.Where(text => text.Value.Contains(marker, StringComparison.OrdinalIgnoreCase)).Take(1).Select(text => new Trace(text.Path, null)).ToList();
        return marked.Count > 0
            ? marked
            : texts.Where(text => IsId(text.Path) && Guid.TryParse(text.Value, out _)).Select(text => new Trace(text.Path, text.Value));
    }

    private static bool IsId(string path) => path == "id" || path.EndsWith("Id", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Value)> Texts(JsonObject record) =>
        from property in record
        from text in property.Value is JsonObject part
            ? part.Select(sub => (Path: $"{property.Key}.{sub.Key}", sub.Value))
            : [(Path: property.Key, property.Value)]
        where text.Value is JsonValue value && value.GetValueKind() is System.Text.Json.JsonValueKind.String
        select (text.Path, text.Value!.GetValue<string>());
}
