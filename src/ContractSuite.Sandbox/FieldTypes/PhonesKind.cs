using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;
using PhoneNumbers;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>PHONES: an international number is split into its parts; writing part clears the additional numbers.</summary>
internal sealed class PhonesKind() : CompositeKind(
    "phones",
    ("primaryPhoneNumber", Comparing.Text),
    ("primaryPhoneCountryCode", Comparing.Text),
    ("primaryPhoneCallingCode", Comparing.Text),
    ("additionalPhones", Comparing.Json))
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    protected override JsonNode Start(FieldMetadata field, JsonNode? before)
    {
        var start = base.Start(field, before);
        start["additionalPhones"] = new JsonArray();
        return start;
    }

    protected override JsonObject Finished(FieldMetadata field, JsonObject value, JsonObject sent)
    {
        var country = sent["primaryPhoneCountryCode"]?.ToString() ?? "";
        DemandCountry(country);
        if (sent["primaryPhoneNumber"]?.ToString() is { Length: > 0 } number)
        {
            var phone = Split(number, country, sent["primaryPhoneCallingCode"]?.ToString() ?? "");
            value["primaryPhoneNumber"] = phone.Number;
            value["primaryPhoneCountryCode"] = phone.Country;
            value["primaryPhoneCallingCode"] = phone.Calling;
        }

        value["additionalPhones"] = new JsonArray([.. ((JsonArray)value["additionalPhones"]!).Select(item => (JsonNode?)Additional(field, item))]);
        return value;
    }

    private static JsonObject Additional(FieldMetadata field, JsonNode? item)
    {
        if (item is not JsonObject sent)
            throw Invalid("object", item, $"{field.Name}.additionalPhones");

        var country = sent["countryCode"]?.ToString() ?? "";
        DemandCountry(country);
        var phone = Split(sent["number"]?.ToString() ?? "", country, sent["callingCode"]?.ToString() ?? "");
        return new JsonObject { ["number"] = phone.Number, ["callingCode"] = phone.Calling, ["countryCode"] = phone.Country };
    }

    private static void DemandCountry(string country)
    {
        if (country.Length > 0 && !Numbers.GetSupportedRegions().Contains(country))
            throw Fault($"Invalid country code {country}", "INVALID_PHONE_COUNTRY_CODE");
    }

    private static (string Number, string Country, string Calling) Split(string number, string country, string calling)
    {
        if (Parsed(number, country, calling) is not { } parsed)
            throw Fault($"Provided phone number is invalid {number}", "INVALID_PHONE_NUMBER");

        var region = Numbers.GetRegionCodeForNumber(parsed) ?? country;
        if (country.Length > 0 && number.StartsWith('+') && region != country)
            throw Fault("Provided and inferred country code are conflicting", "CONFLICTING_PHONE_COUNTRY_CODE");

        return (Numbers.GetNationalSignificantNumber(parsed), country.Length > 0 ? country : region, calling.Length > 0 ? calling : $"+{parsed.CountryCode}");
    }

    private static PhoneNumber? Parsed(string number, string country, string calling)
    {
        try
        {
            var whole = number.StartsWith('+') || calling.Length == 0 ? number : $"+{calling.TrimStart('+')}{number}";
            return Numbers.Parse(whole, country.Length == 0 ? null : country);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static ApiFault Fault(string message, string code) => new(400, message) { Error = "Error", Code = code };
}
