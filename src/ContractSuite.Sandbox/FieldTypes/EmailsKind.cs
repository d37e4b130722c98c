using System.Net.Mail;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>EMAILS: kept in lower case.</summary>
internal sealed class EmailsKind() : CompositeKind("emails", ("primaryEmail", Comparing.Text), ("additionalEmails", Comparing.Json))
{
    protected override JsonNode? TakenPart(FieldMetadata field, string name, Comparing comparing, JsonNode value) =>
        base.TakenPart(field, name, comparing, value) switch
        {
            JsonArray list => new JsonArray([.. list.Select(address => (JsonNode?)Checked(field, name, address))]),
            var address => Checked(field, name, address),
        };

    private static string Checked(FieldMetadata field, string name, JsonNode? address) =>
        address?.ToString() is "" or null ? ""
        : MailAddress.TryCreate(address.ToString(), out var parsed) && parsed.Address == address.ToString() && parsed.Host.Contains('.') ? parsed.Address.ToLowerInvariant()
        : throw ApiFaults.BadData($"Invalid string value '{address}' for email field \"{field.Name}.{name}\"");
}
