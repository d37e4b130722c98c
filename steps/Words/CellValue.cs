using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Words;

/// <summary>Turns what a table's cell says into a field's value, and a value back into words.</summary>
internal static class CellValue
{
    private const decimal MicrosInAUnit = 1_000_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// <c>nothing</c> is null, <c>an empty text</c> is one, <c>yes</c> and <c>no</c> are true and false, money is in units, options are
    /// told by their words, lists are separated by semicolons; all else is what the field's type makes of it.
    /// </summary>
    public static JsonNode? Read(ObjectModel type, string path, string cell)
    {
        var (field, part) = FieldWords.Field(type, path);
        return cell switch
        {
            "nothing" => null,
            "an empty text" => "",
            "an empty list" => new JsonArray(),
            _ => (field?.Type, part) switch
            {
                (FieldType.Currency, "amountMicros") => JsonValue.Create((long)(Number(cell) * MicrosInAUnit)),
                (FieldType.Number or FieldType.Numeric or FieldType.Position, _) or (FieldType.Address, "addressLat" or "addressLng") => JsonValue.Create(Number(cell)),
                (FieldType.Boolean, _) => JsonValue.Create(cell == "yes"),
                (FieldType.Select or FieldType.Rating, _) or (FieldType.Actor, "source") => Option(cell),
                (FieldType.MultiSelect, _) => List(cell, Option),
                (FieldType.Array, _) or (FieldType.Emails, "additionalEmails") => List(cell, item => item),
                (FieldType.Links, "secondaryLinks") => List(cell, url => new JsonObject { ["url"] = url, ["label"] = "" }),
                (FieldType.Phones, "additionalPhones") => List(cell, number => new JsonObject { ["number"] = number }),
                (FieldType.RawJson, null) => JsonNode.Parse(cell),
                _ => cell,
            },
        };
    }

    /// <summary>Puts a value at a path, making the objects on the way.</summary>
    public static void Set(JsonObject record, string path, JsonNode? value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            record = (JsonObject)(record[name] ??= new JsonObject());
        }

        record[names[^1]] = value;
    }

    /// <summary>The value at a path; null when there is none.</summary>
    public static JsonNode? Get(JsonObject record, string path) =>
        path.Split('.').Aggregate((JsonNode?)record, (node, name) => (node as JsonObject)?[name]);

    /// <summary>As a message shows it.</summary>
    public static string Shown(JsonNode? value) => value?.ToJsonString(Readable) ?? "nothing";

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary><c>in progress</c> is <c>IN_PROGRESS</c>.</summary>
    private static JsonNode Option(string words) => FieldTypeWords.Value(words);

    private static JsonArray List(string cell, Func<string, JsonNode?> item) => [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item)];
}
