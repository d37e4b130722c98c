using System.Text;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records.Searching;

/// <summary>
/// What the server writes into <c>searchVector</c>: the words of a record's texts with their places, as PostgreSQL's simple
/// configuration does (recordings rest-people, rest-objects, merge, relations).
/// </summary>
internal static class SearchVector
{
    /// <summary>The fields that are looked through, where it is not the one that names the record.</summary>
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["person"] = ["name", "emails", "phones", "jobTitle"],
        ["company"] = ["name", "domainName"],
        ["note"] = ["title", "bodyV2"],
        ["task"] = ["title", "bodyV2"],
        ["workspaceMember"] = ["name", "userEmail"],
    };

    /// <summary>In bytes; a longer word is left out. These limits are PostgreSQL's (textsearch-limitations).</summary>
    private const int LongestWord = 2046;

    /// <summary>Words further behind stand at this place.</summary>
    private const int LastPlace = 16383;

    /// <summary>How many places of a word are told.</summary>
    private const int MostPlaces = 256;

    /// <summary>What a vector may take; the product refuses a record of more (asked of a real server, 2026-11-29).</summary>
    private const int MostBytes = 1_048_575;

    /// <summary>The vector of a record. Throws the fault of one that holds too many words.</summary>
    public static string Of(ObjectMetadata type, JsonObject record)
    {
        var fields = Fields.TryGetValue(type.NameSingular, out var names)
            ? names.Select(type.Field)
            : type.Fields.Where(field => field.Id == type.LabelIdentifierFieldId);
        var words = fields.OfType<FieldMetadata>()
            .SelectMany(field => Texts(record[field.Name]))
            .SelectMany(SearchWords.Of)
            .Index()
            .Where(word => Encoding.UTF8.GetByteCount(word.Item) <= LongestWord)
            .GroupBy(word => word.Item, word => Math.Min(word.Index + 1, LastPlace))
            .Select(word => (Word: word.Key, Places: word.Distinct().Take(MostPlaces).ToList()))
            .OrderBy(word => word.Word, StringComparer.Ordinal)
            .ToList();
        if (words.Sum(word => Encoding.UTF8.GetByteCount(word.Word) + 2 + (2 * word.Places.Count)) > MostBytes)
            throw ApiFaults.BadData("The texts of a record are too long to be searched: at most 1 MB of words", observed: ObservedFaults.DataValidation());

        return string.Join(' ', words.Select(word => $"'{word.Word.Replace("'", "''", StringComparison.Ordinal)}':{string.Join(',', word.Places)}"));
    }

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonValue text => [text.ToString()],
        JsonObject emails when emails.ContainsKey("primaryEmail") => Emails(emails),
        JsonObject phones when phones.ContainsKey("primaryPhoneNumber") => Phones(phones),
        JsonObject links when links.ContainsKey("primaryLinkUrl") => Links(links),
        JsonObject text when text.ContainsKey("markdown") => [text["markdown"]?.ToString() ?? ""],
        JsonObject parts => parts.Select(part => part.Value?.ToString() ?? ""),
        _ => [],
    };

    /// <summary>The primary address and its domain; then the others, and of each what is before the domain, and the domain.</summary>
    private static IEnumerable<string> Emails(JsonObject emails)
    {
        var primary = emails["primaryEmail"]?.ToString() ?? "";
        var others = (emails["additionalEmails"] as JsonArray ?? []).Select(email => email?.ToString() ?? "").ToList();
        return [primary, Domain(primary), .. others, .. others.SelectMany(email => new[] { email.Split('@')[0], Domain(email) })];
    }

    /// <summary>The number as people may write it: alone, international with and without plus, national with a zero in front.</summary>
    private static IEnumerable<string> Phones(JsonObject phones)
    {
        var (number, calling) = (phones["primaryPhoneNumber"]?.ToString() ?? "", phones["primaryPhoneCallingCode"]?.ToString() ?? "");
        var others = (phones["additionalPhones"] as JsonArray ?? []).OfType<JsonObject>()
            .SelectMany(phone => new[] { phone["number"], phone["callingCode"], phone["countryCode"] }).Select(part => part?.ToString() ?? "");
        return number.Length == 0 ? others : [number, calling, calling + number, calling.TrimStart('+') + number, $"0{number}", .. others];
    }

    private static IEnumerable<string> Links(JsonObject links) =>
    [
        links["primaryLinkLabel"]?.ToString() ?? "",
        links["primaryLinkUrl"]?.ToString() ?? "",
        .. (links["secondaryLinks"] as JsonArray ?? []).OfType<JsonObject>()
            .SelectMany(link => new[] { link["url"]?.ToString().Replace(':', ' ') ?? "", link["label"]?.ToString() ?? "" }),
    ];

    private static string Domain(string email) => email.Contains('@', StringComparison.Ordinal) ? email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..] : "";
}
