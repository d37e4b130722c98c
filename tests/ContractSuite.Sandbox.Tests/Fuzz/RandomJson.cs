using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Fuzz;

/// <summary>Random JSON, with the values that break servers more often than chance would have them.</summary>
internal sealed class RandomJson(Random random)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "null", "true", "NULL", "0", "-1", "1e400", "12abc", "2030-01-01", "2030-13-45", "9999-12-31T23:59:59.999Z", "0001-01-01", "first", "last", "it's", "\"", "'", "%", "_", "\\", "\\%",
        "a\u0000b", "\ud83e\udd94", "\u202e", "../../etc/passwd", "'; DROP TABLE person; --", "{{7*7}}", "<script>", "$where", "__proto__", "constructor", "+33612345678", "http://", "javascript:alert(1)",
        "https://a.example", "a@b.example", "00000000-0000-4000-8000-000000000000", "not-a-uuid", "[]", "{}", "[{\"a\":1}]", "NEW", "RATING_1", "EUR", "eyJpZCI6IngifQ==", "\n", "\t", "Infinity", "NaN",
    ];

    private static readonly string[] Keys =
    [
        "id", "name", "firstName", "primaryEmail", "additionalEmails", "primaryPhoneNumber", "primaryPhoneCountryCode", "primaryLinkUrl", "secondaryLinks", "amountMicros", "currencyCode", "blocknote", "markdown",
        "connect", "disconnect", "where", "source", "context", "addressLat", "addressCity", "eq", "in", "is", "and", "or", "not", "ids", "data", "url", "number", "", "__proto__", "fileId", "granularity", "timeZone",
    ];

    public JsonNode? Value(int depth = 3) => random.Next(depth > 0 ? 11 : 8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-5, 5),
        3 => random.NextDouble() * Math.Pow(10, random.Next(-5, 300)),
        4 => long.MaxValue - random.Next(3),
        5 or 6 or 7 => Text(),
        8 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
        _ => Object(depth - 1),
    };

    public JsonObject Object(int depth) => new(Enumerable.Range(0, random.Next(4)).Select(_ => Of(Keys)).Distinct().Select(key => KeyValuePair.Create(key, Value(depth))));

    public string Text() => random.Next(12) == 0 ? new string((char)random.Next(1, 0xD000), random.Next(1, 200)) : Of(Texts);

    private string Of(string[] values) => values[random.Next(values.Length)];
}
