using ContractSuite.Target.Discovery;

namespace ContractSuite.Steps.Words;

/// <summary>What people call the fields of a CRM's records, and where the API keeps them.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, string> OfAnyObject = new()
    {
        ["number"] = "id",
        ["place"] = "position",
        ["day of entry"] = "createdAt",
        ["day of change"] = "updatedAt",
        ["day of deletion"] = "deletedAt",
        ["way of entry"] = "createdBy.source",
        ["company"] = "companyId",
        ["contact"] = "pointOfContactId",
        ["LinkedIn page"] = "linkedinLink.primaryLinkUrl",
        ["text"] = "bodyV2.markdown",
        ["due day"] = "dueAt",
        ["status"] = "status",
        ["stage"] = "stage",
        ["closing day"] = "closeDate",
        ["amount"] = "amount.amountMicros",
        ["revenue"] = "annualRevenue.amountMicros",
        ["website"] = "domainName.primaryLinkUrl",
        ["website's label"] = "domainName.primaryLinkLabel",
        ["further websites"] = "domainName.secondaryLinks",
        ["street"] = "address.addressStreet1",
        ["city"] = "address.addressCity",
        ["postcode"] = "address.addressPostcode",
        ["country"] = "address.addressCountry",
        ["latitude"] = "address.addressLat",
        ["longitude"] = "address.addressLng",
        ["first name"] = "name.firstName",
        ["last name"] = "name.lastName",
        ["e-mail"] = "emails.primaryEmail",
        ["further e-mails"] = "emails.additionalEmails",
        ["phone"] = "phones.primaryPhoneNumber",
        ["phone's country"] = "phones.primaryPhoneCountryCode",
        ["phone's calling code"] = "phones.primaryPhoneCallingCode",
        ["further phones"] = "phones.additionalPhones",
        ["job title"] = "jobTitle",
        ["company's name"] = "company.name",
        ["company's city"] = "company.address.addressCity",
    };

    private static readonly Dictionary<(string Object, string Word), string> OfOneObject = new()
    {
        [("person", "name")] = "name.firstName",
        [("note", "name")] = "title",
        [("task", "name")] = "title",
        [("opportunity", "currency")] = "amount.currencyCode",
        [("company", "currency")] = "annualRevenue.currencyCode",
        [("workspaceMember", "name")] = "name.firstName",
    };

    /// <summary>The path of a field in an object's records: <c>address.addressCity</c>; a name or path of the metadata is its own word.</summary>
    public static string Path(ObjectModel type, string word) =>
        OfOneObject.GetValueOrDefault((type.Singular, word)) ?? OfAnyObject.GetValueOrDefault(word) ?? word;

    /// <summary>Whether the word stands for a field that every workspace has, not for one of the metadata by its own name.</summary>
    public static bool Knows(ObjectModel type, string word) => OfOneObject.ContainsKey((type.Singular, word)) || OfAnyObject.ContainsKey(word);

    /// <summary>The field and, for a part of a composite, the part: <c>address.addressCity</c> is the second of the first.</summary>
    public static (FieldModel? Field, string? Part) Field(ObjectModel type, string path)
    {
        var names = path.Split('.', 2);
        var field = type.Field(names[0]) ?? type.Fields.FirstOrDefault(candidate => candidate.JoinColumn == names[0]);
        return (field, names.Length == 2 ? names[1] : null);
    }
}
