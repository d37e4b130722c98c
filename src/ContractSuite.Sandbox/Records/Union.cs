using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>
/// What merging makes of e-mails, phones and links: the first that has a primary gives it; the primaries and lists of the others
/// become the list, without repeats.
/// </summary>
internal static class Union
{
    /// <summary>Null for types of which one value wins as a whole.</summary>
    public static JsonObject? Of(FieldMetadata field, IReadOnlyList<JsonNode?> values) => field.Type switch
    {
        "EMAILS" => Emails(Parts(values)),
        "LINKS" => Links(Parts(values)),
        "PHONES" => Phones(Parts(values)),
        _ => null,
    };

    private static IReadOnlyList<JsonObject> Parts(IReadOnlyList<JsonNode?> values) => [.. values.OfType<JsonObject>()];

    private static JsonObject Emails(IReadOnlyList<JsonObject> values)
    {
        var primary = First(values, "primaryEmail")?["primaryEmail"]?.ToString() ?? "";
        var others = values.SelectMany(value => Additional(value, "additionalEmails").Select(email => email!.ToString()).Prepend(value["primaryEmail"]?.ToString() ?? ""));
        return new JsonObject
        {
            ["primaryEmail"] = primary,
            ["additionalEmails"] = new JsonArray([.. others.Where(email => email.Length > 0 && email != primary).Distinct().Select(email => (JsonNode?)email)]),
        };
    }

    private static JsonObject Links(IReadOnlyList<JsonObject> values)
    {
        var first = First(values, "primaryLinkUrl");
        var others = values.SelectMany(value => Additional(value, "secondaryLinks").OfType<JsonObject>()
            .Prepend(new JsonObject { ["url"] = value["primaryLinkUrl"]?.DeepClone(), ["label"] = value["primaryLinkLabel"]?.DeepClone() ?? "" }));
        return new JsonObject
        {
            ["primaryLinkLabel"] = first?["primaryLinkLabel"]?.DeepClone() ?? "",
            ["primaryLinkUrl"] = first?["primaryLinkUrl"]?.DeepClone() ?? "",
            ["secondaryLinks"] = Distinct(others, "url", first?["primaryLinkUrl"]?.ToString()),
        };
    }

    private static JsonObject Phones(IReadOnlyList<JsonObject> values)
    {
        if (values.All(value => value.All(part => part.Value is JsonArray { Count: 0 } || part.Value?.ToString() is "" or null)))
            return (JsonObject)values[0].DeepClone();

        var first = First(values, "primaryPhoneNumber");
        var others = values.SelectMany(value => Additional(value, "additionalPhones").OfType<JsonObject>().Prepend(new JsonObject
        {
            ["number"] = value["primaryPhoneNumber"]?.DeepClone(),
            ["callingCode"] = value["primaryPhoneCallingCode"]?.DeepClone(),
            ["countryCode"] = value["primaryPhoneCountryCode"]?.DeepClone(),
        }));
        return new JsonObject
        {
            ["primaryPhoneNumber"] = first?["primaryPhoneNumber"]?.DeepClone() ?? "",
            ["primaryPhoneCountryCode"] = first?["primaryPhoneCountryCode"]?.DeepClone() ?? "",
            ["primaryPhoneCallingCode"] = first?["primaryPhoneCallingCode"]?.DeepClone() ?? "",
            ["additionalPhones"] = Distinct(others, "number", first?["primaryPhoneNumber"]?.ToString()),
        };
    }

    private static JsonObject? First(IReadOnlyList<JsonObject> values, string primary) => values.FirstOrDefault(value => value[primary]?.ToString() is { Length: > 0 });

    private static JsonArray Additional(JsonObject value, string name) => value[name] as JsonArray ?? [];

    private static JsonArray Distinct(IEnumerable<JsonObject> items, string key, string? primary) =>
        [.. items.Where(item => item[key]?.ToString() is { Length: > 0 } value && value != primary).DistinctBy(item => item[key]!.ToString()).Select(item => item.DeepClone())];
}
