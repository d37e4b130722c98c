using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractSuite.Sandbox.Tests.Replay;

/// <summary>
/// Compares an answer of the sandbox with the recorded one: the same properties with the same nulls, values and messages. Ids
/// correspond; dates that a server made have the same form; counts that depend on records nobody saw are numbers.
/// </summary>
internal sealed partial class AnswerComparison(Correspondence ids, Recording recording, string sentBefore)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the recorder wrote in place of a secret.</summary>
    private const string Redacted = "<secret>";

    private readonly Counts _counts = new(recording);

    /// <summary>The first difference, as <c>/pointer: expected …, found …</c>; null when there is none.</summary>
    public string? Difference(JsonNode? actual)
    {
        ids.Learn("", recording.Body, actual);
        return Compare("", recording.Body, actual);
    }

    private string? Compare(string at, JsonNode? recorded, JsonNode? actual) => (recorded, actual) switch
    {
        (null, null) => null,
        (JsonObject expected, JsonObject found) => CompareObjects(at, expected, found),
        (JsonArray expected, JsonArray found) => CompareLists(at, expected, found),
        // An aggregate of values that none of the seen records has.
        (JsonValue expected, null) when expected.GetValueKind() is JsonValueKind.Number && !_counts.AreDetermined(at) => null,
        (JsonValue expected, JsonValue found) => Agrees(at, expected, found) ? null : Told(at, expected, found),
        _ => Told(at, recorded, actual),
    };

    private string? CompareObjects(string at, JsonObject recorded, JsonObject actual)
    {
        if (recorded.Select(property => property.Key).FirstOrDefault(name => !actual.ContainsKey(name)) is { } missing)
            return $"{at}/{missing}: expected {Short(recorded[missing])}, found nothing";

        if (!recording.IsCut && actual.Select(property => property.Key).FirstOrDefault(name => !recorded.ContainsKey(name)) is { } surplus)
            return $"{at}/{surplus}: expected nothing, found {Short(actual[surplus])}";

        return recorded.Select(property => Compare($"{at}/{property.Key}", property.Value, actual[property.Key])).FirstOrDefault(difference => difference is not null);
    }

    private string? CompareLists(string at, JsonArray recorded, JsonArray actual)
    {
        if (recording.IsCut ? actual.Count < recorded.Count : actual.Count != recorded.Count)
            return $"{at}: expected {recorded.Count} items, found {actual.Count}: {Short(actual)}";

        return NamedLists.Pairs(at, recorded, actual, ids)
            .Select((pair, place) => Compare($"{at}/{place}", pair.Recorded, pair.Actual))
            .FirstOrDefault(difference => difference is not null);
    }

    private bool Agrees(string at, JsonValue recorded, JsonValue actual) => (recorded.GetValueKind(), actual.GetValueKind()) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => TextsAgree(at, recorded.GetValue<string>(), actual.GetValue<string>()),
        (JsonValueKind.Number, JsonValueKind.Number) => Number(recorded).Equals(Number(actual)) || !_counts.AreDetermined(at),
        (JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False) => JsonNode.DeepEquals(recorded, actual) || !_counts.AreDetermined(at),
        _ => false,
    };

    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private bool TextsAgree(string at, string recorded, string actual)
    {
        if (ids.Holds(recorded, actual))
            return true;

        if (ids.Translated(recorded) == actual || ids.HoldsWithin(recorded, actual) || (recorded == Redacted && actual.Length > 0))
            return true;

        return (Moment().IsMatch(recorded) && Moment().IsMatch(actual) && !sentBefore.Contains(recorded, StringComparison.Ordinal))
            || (Cursor(recorded) is { } cursor && Cursor(actual) is { } other && (IsCutOff(at) ? HaveSameKeys(cursor, other) : Compare("", cursor, other) is null));
    }

    /// <summary>Where a page ends that the recorder cut: its cursor stands at a record that nobody sees.</summary>
    private bool IsCutOff(string at) => recording.IsCut && at.EndsWith("/endCursor", StringComparison.Ordinal);

    private static bool HaveSameKeys(JsonObject recorded, JsonObject actual) => recorded.Select(property => property.Key).SequenceEqual(actual.Select(property => property.Key));

    /// <summary>A cursor's content: base64 of a JSON object; null for any other text.</summary>
    private static JsonObject? Cursor(string text)
    {
        var buffer = new byte[text.Length];
        if (!text.StartsWith("ey", StringComparison.Ordinal) || !Convert.TryFromBase64String(text, buffer, out var length))
            return null;

        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Told(string at, JsonNode? recorded, JsonNode? actual) => $"{(at.Length == 0 ? "/" : at)}: expected {Short(recorded)}, found {Short(actual)}";

    private static string Short(JsonNode? node)
    {
        var text = node?.ToJsonString(Readable) ?? "null";
        return text.Length > 160 ? $"{text[..160]}…" : text;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex Moment();
}
