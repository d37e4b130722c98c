using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>Pages by id, descending; cursors are base64 of <c>arrayconnection:N</c>; ten unless more are asked for (section 7).</summary>
internal static class MetadataPage
{
    private const string Prefix = "arrayconnection:";
    private const int DefaultPage = 10;

    public static JsonObject Of(IEnumerable<JsonObject> all, JsonNode? paging)
    {
        var ordered = all.OrderByDescending(node => node["id"]!.ToString(), StringComparer.Ordinal).ToList();
        var start = paging?["after"] is { } after ? Place(after.ToString()) + 1 : 0;
        var end = paging?["before"] is { } before ? Place(before.ToString()) : ordered.Count;
        var first = (int?)paging?["first"];
        var last = (int?)paging?["last"];
        if (first is not null && last is not null)
            (start, end) = (0, 0);

        var window = ordered.Take(Math.Clamp(end, 0, ordered.Count)).Skip(Math.Clamp(start, 0, ordered.Count)).ToList();
        var page = last is { } tail ? window.TakeLast(Math.Max(tail, 0)).ToList() : window.Take(Math.Max(first ?? DefaultPage, 0)).ToList();
        var offset = page.Count > 0 ? ordered.IndexOf(page[0]) : 0;
        var edges = page.Select((node, i) => new JsonObject { ["node"] = node, ["cursor"] = Cursor(offset + i) }).ToList();
        return new JsonObject
        {
            ["edges"] = new JsonArray([.. edges]),
            ["pageInfo"] = new JsonObject
            {
                ["hasNextPage"] = page.Count > 0 && offset + page.Count < ordered.Count,
                ["hasPreviousPage"] = offset > 0,
                ["startCursor"] = page.Count > 0 ? Cursor(offset) : null,
                ["endCursor"] = page.Count > 0 ? Cursor(offset + page.Count - 1) : null,
            },
        };
    }

    private static string Cursor(int place) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{place}")));

    private static int Place(string cursor)
    {
        var buffer = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, buffer, out var length)
            && Encoding.UTF8.GetString(buffer, 0, length) is var text && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw new ApiFault(400, $"Invalid cursor: {cursor}") { Observed = ObservedFaults.OffsetSyntax() };
    }
}
