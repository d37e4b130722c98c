using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;

namespace ContractSuite.Sandbox.Records;

/// <summary>Cursors: base64 of a JSON object with the order's keys, nested as the record has them, the id last (section 4.3).</summary>
internal static class Cursors
{
    public static string Written(JsonObject cursor) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(cursor));

    /// <summary>The cursor of a record in the order of ids, which most pages have.</summary>
    public static string OfId(string id) => Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}"""));

    /// <summary>Reads a cursor of these keys; <c>{}</c> is the start. Throws the fault of one that is none.</summary>
    public static JsonObject Read(string cursor, IReadOnlyList<IReadOnlyList<string>> keys)
    {
        JsonObject? values;
        try
        {
            values = JsonNode.Parse(Convert.FromBase64String(cursor), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            values = null;
        }

        if (values is null)
            throw new ApiFault(400, $"Invalid cursor: {cursor}") { GraphQLSubCode = "INVALID_CURSOR" };

        if (values.Any(property => keys.All(key => key[0] != property.Key)))
            throw new ApiFault(400, "Invalid cursor") { Error = "Error", Code = "INVALID_CURSOR" };

        return values;
    }

    /// <summary>A key's value for SQL; null when the cursor has none.</summary>
    public static object? Value(JsonObject values, IReadOnlyList<string> path)
    {
        JsonNode? node = values;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? 1L : 0L,
            JsonValue value when value.TryGetValue<long>(out var whole) => whole,
            JsonValue value when value.TryGetValue<double>(out var number) => number,
            _ => null,
        };
    }

    /// <summary>A value from SQL as the record has it.</summary>
    public static JsonNode? Json(object? value, Comparing comparing) => value switch
    {
        long flag when comparing is Comparing.Boolean => flag != 0,
        long whole => whole,
        double number => number,
        string text => text,
        _ => null,
    };

    public static void Lay(JsonObject cursor, IReadOnlyList<string> path, JsonNode? value)
    {
        foreach (var name in path.SkipLast(1))
        {
            cursor[name] ??= new JsonObject();
            cursor = (JsonObject)cursor[name]!;
        }

        cursor[path[^1]] = value;
    }
}
