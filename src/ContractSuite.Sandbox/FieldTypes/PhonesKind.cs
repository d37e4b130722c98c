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
        var number = sent["primaryPhoneNumber"]?.ToString() ?? "";
        var country = sent["primaryPhoneCountryCode"]?.ToString() ?? "";
        if (country.Length > 0 && !Numbers.GetSupportedRegions().Contains(country))
            throw Fault($"Invalid country code {country}", "INVALID_PHONE_COUNTRY_CODE");

        if (number.Length == 0)
            return value;

        var calling = sent["primaryPhoneCallingCode"]?.ToString() ?? "";
        if (Parsed(number, country, calling) is not { } parsed)
            throw Fault($"Provided phone number is invalid {number}", "INVALID_PHONE_NUMBER");

        var region = Numbers.GetRegionCodeForNumber(parsed) ?? country;
        if (country.Length > 0 && number.StartsWith('+') && region != country)
            throw Fault("Provided and inferred country code are conflicting", "CONFLICTING_PHONE_COUNTRY_CODE");

        value["primaryPhoneNumber"] = Numbers.GetNationalSignificantNumber(parsed);
        value["primaryPhoneCountryCode"] = country.Length > 0 ? country : region;
        value["primaryPhoneCallingCode"] = calling.Length > 0 ? calling : $"+{parsed.CountryCode}";
        return value;
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
