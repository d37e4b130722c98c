using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Contract.Rules.Records;

/// <summary>Compares what was sent with what was answered, for the types that the server keeps as they are.</summary>
internal static class SentValue
{
    /// <summary>Emails are lower-cased, links and phones rewritten, times brought to UTC, texts of JSON parsed: not compared.</summary>
    private static readonly HashSet<string> KeptAsSent =
    [
        FieldType.Text, FieldType.Number, FieldType.Boolean, FieldType.Select, FieldType.MultiSelect, FieldType.Array,
        FieldType.Rating, FieldType.FullName, FieldType.Address, FieldType.Currency,
    ];

    /// <summary>Whether anything that was sent for a record can be compared.</summary>
    public static bool AnyCompared(ObjectModel type, JsonObject sent) => sent.Any(property => property.Value is not null && IsCompared(type, property.Key));

    public static IEnumerable<Violation> Differences(ObjectModel type, string name, JsonNode? sent, JsonNode? answered, string pointer)
    {
        if (sent is null || !IsCompared(type, name))
            yield break;

        if (sent is JsonObject parts)
        {
            foreach (var (part, value) in parts)
            {
                if (value is not null && !Same(value, (answered as JsonObject)?[part]))
                    yield return new Violation(Shown(value), Shown((answered as JsonObject)?[part]), $"{pointer}/{part}");
            }
        }
        else if (!Same(sent, answered))
        {
            yield return new Violation(Shown(sent), Shown(answered), pointer);
        }
    }

    /// <summary>The differences of all that was sent for one record.</summary>
    public static IEnumerable<Violation> Differences(ObjectModel type, JsonObject? sent, JsonObject? answered, string pointer) =>
        (sent ?? []).SelectMany(property => Differences(type, property.Key, property.Value, answered?[property.Key], $"{pointer}/{property.Key}"));

    public static string Shown(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 120 ? text : $"{text[..117]}…";
    }

    private static bool IsCompared(ObjectModel type, string name) =>
        type.Fields.Any(field => field.JoinColumn == name) || (type.Field(name) is { } known && KeptAsSent.Contains(known.Type));

    /// <summary>Numbers by value; an id in any case; a bare text where a list is kept becomes a list of one.</summary>
    private static bool Same(JsonNode sent, JsonNode? answered) =>
        JsonNode.DeepEquals(sent, answered)
        || (sent is JsonValue left && answered is JsonValue right && SameScalar(left, right))
        || (answered is JsonArray and [var only] && JsonNode.DeepEquals(sent, only));

    private static bool SameScalar(JsonValue sent, JsonValue answered) =>
        (sent.TryGetValue<double>(out var before) && answered.TryGetValue<double>(out var after) && Math.Truncate(before).Equals(Math.Truncate(after)))
        || (sent.TryGetValue<string>(out var text) && answered.TryGetValue<string>(out var found) && Guid.TryParse(text, out var sentId) && Guid.TryParse(found, out var id) && sentId == id);
}
