using System.Globalization;
using System.Text.Json.Nodes;
using Bogus;
using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Running;

/// <summary>Makes values for an object's fields from its metadata: people, firms, money as they might be in a CRM.</summary>
internal static class SampleRecord
{
    /// <summary>A value for each field that a client may write, relations apart; the marker in one of them, so that the record is found again.</summary>
    public static JsonObject Of(ObjectModel type, Faker data, string marker)
    {
        var marked = Marked(type)?.Id;
        return new JsonObject(type.Fields
            .Where(field => field is { IsSystem: false, Relation: null })
            .Select(field => KeyValuePair.Create(field.Name, ValueOf(field, data, marker, field.Id == marked)))
            .Where(pair => pair.Value is not null));
    }

    private static FieldModel? Marked(ObjectModel type) =>
        type.Fields.FirstOrDefault(field => field is { Type: FieldType.Text, Name: "name" or "title" })
        ?? type.Fields.FirstOrDefault(field => field is { IsSystem: false, Type: FieldType.Emails or FieldType.Links })
        ?? type.Fields.FirstOrDefault(field => field is { IsSystem: false, Type: FieldType.Text });

    private static JsonNode? ValueOf(FieldModel field, Faker data, string marker, bool isMarked) => field.Type switch
    {
        FieldType.Text => isMarked ? $"{data.Company.CatchPhrase()} {marker}" : data.Company.CatchPhrase(),
        FieldType.Number or FieldType.Numeric => data.Random.Int(1, 5000),
        FieldType.Boolean => data.Random.Bool(),
        FieldType.Date => data.Date.FutureDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.DateTime => $"20{data.Random.Int(27, 40)}-0{data.Random.Int(1, 9)}-15T12:30:00.000Z",
        FieldType.Select or FieldType.Rating when field.Options.Count > 0 => data.PickRandom<FieldOption>(field.Options).Value,
        FieldType.MultiSelect when field.Options.Count > 0 => new JsonArray(data.PickRandom<FieldOption>(field.Options).Value),
        FieldType.Array => new JsonArray(data.Commerce.Color(), data.Commerce.Color()),
        FieldType.FullName => new JsonObject { ["firstName"] = data.Name.FirstName(), ["lastName"] = data.Name.LastName() },
        FieldType.Emails => new JsonObject { ["primaryEmail"] = $"{data.Random.AlphaNumeric(8)}.{marker}@example.org", ["additionalEmails"] = new JsonArray() },
        FieldType.Phones => new JsonObject { ["primaryPhoneNumber"] = "612345678", ["primaryPhoneCountryCode"] = "FR", ["primaryPhoneCallingCode"] = "+33" },
        FieldType.Links => new JsonObject { ["primaryLinkUrl"] = $"https://{data.Random.AlphaNumeric(8)}-{marker}.example.org", ["primaryLinkLabel"] = data.Commerce.Department() },
        FieldType.Address => new JsonObject
        {
            ["addressStreet1"] = data.Address.StreetAddress(),
            ["addressCity"] = data.Address.City(),
            ["addressPostcode"] = data.Address.ZipCode(),
            ["addressCountry"] = data.Address.Country(),
        },
        FieldType.Currency => new JsonObject { ["amountMicros"] = data.Random.Int(1, 2_000_000) * 1000L, ["currencyCode"] = "EUR" },
        FieldType.RawJson => new JsonObject { ["colour"] = data.Commerce.Color() },
        FieldType.Uuid => $"{data.Random.Hexadecimal(8, "")}-{data.Random.Hexadecimal(4, "")}-4{data.Random.Hexadecimal(3, "")}-8{data.Random.Hexadecimal(3, "")}-{data.Random.Hexadecimal(12, "")}",
        FieldType.RichText => new JsonObject { ["markdown"] = data.Lorem.Sentence() },
        _ => null,
    };
}
