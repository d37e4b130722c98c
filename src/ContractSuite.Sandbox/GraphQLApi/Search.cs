using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>The plain root <c>search</c>: records whose words begin with the words that are looked for (docs/twenty-2.21.0.md, section 6.1).</summary>
internal static class Search
{
    private const int DefaultLimit = 50;

    public static JsonObject Of(RootCall call)
    {
        var limit = (int)Math.Clamp(RecordArguments.Number(call, "limit") ?? DefaultLimit, 0, 200);
        var offset = call["after"]?.ToString() is { Length: > 0 } after ? Place(after) : 0;
        var (included, excluded) = (call["includedObjectNameSingulars"] as JsonArray, call["excludedObjectNameSingulars"] as JsonArray);
        var types = call.Workspace.Catalog.Objects
            .Where(type => type.IsSearchable && (included is null or { Count: 0 } || Names(included).Contains(type.NameSingular)) && (excluded is null || !Names(excluded).Contains(type.NameSingular)));
        var found = types.SelectMany(type => call.Workspace.Reads.Search(call.Caller, type, call["searchInput"]?.ToString() ?? "", offset + limit + 1).Select(record => (type, record))).ToList();
        var page = found.Skip(offset).Take(limit).ToList();
        return new JsonObject
        {
            ["edges"] = new JsonArray([.. page.Select((hit, place) => (JsonNode?)new JsonObject { ["node"] = Node(hit.type, hit.record), ["cursor"] = Cursor(offset + place + 1) })]),
            ["pageInfo"] = new JsonObject
            {
                ["hasNextPage"] = found.Count > offset + limit,
                ["hasPreviousPage"] = offset > 0,
                ["startCursor"] = page.Count > 0 ? Cursor(offset + 1) : null,
                ["endCursor"] = page.Count > 0 ? Cursor(offset + page.Count) : null,
            },
        };
    }

    private static JsonObject Node(ObjectMetadata type, JsonObject record)
    {
        var label = type.Fields.FirstOrDefault(field => field.Id == type.LabelIdentifierFieldId) is { } field ? record[field.Name] : null;
        var image = type.Fields.FirstOrDefault(field => field.Id == type.ImageIdentifierFieldId) is { } picture ? record[picture.Name] : null;
        return new JsonObject
        {
            ["recordId"] = record["id"]!.DeepClone(),
            ["objectNameSingular"] = type.NameSingular,
            ["objectLabelSingular"] = type.LabelSingular,
            ["label"] = label is JsonObject parts ? string.Join(' ', parts.Select(part => part.Value?.ToString()).Where(text => text is { Length: > 0 })) : label?.ToString() ?? "",
            ["imageUrl"] = image is JsonValue url ? url.ToString() : "",
            ["tsRank"] = 0.06,
            ["tsRankCD"] = 0.1,
        };
    }

    private static IEnumerable<string> Names(JsonArray list) => list.Select(name => name?.ToString() ?? "");

    private static string Cursor(int place) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(place.ToString(CultureInfo.InvariantCulture)));

    private static int Place(string cursor)
    {
        var buffer = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, buffer, out var length) && int.TryParse(buffer.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw ApiFaults.BadRequest($"Invalid cursor: {cursor}");
    }
}
