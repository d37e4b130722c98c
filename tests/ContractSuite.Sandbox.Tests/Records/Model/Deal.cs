using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Records.Model;

/// <summary>An opportunity, as plain as memory can have it.</summary>
internal sealed record Deal(string Name, long? Micros, string Stage, string? CloseDate, Company? Company)
{
    /// <summary>Set once it was created.</summary>
    public string Id { get; init; } = "";

    public JsonObject Sent(string mark) => new()
    {
        ["name"] = Name,
        ["amount"] = new JsonObject { ["amountMicros"] = Micros, ["currencyCode"] = "EUR" },
        ["stage"] = Stage,
        ["closeDate"] = CloseDate,
        ["companyId"] = Company?.Id,
        ["createdBy"] = new JsonObject { ["source"] = "IMPORT", ["name"] = mark },
    };
}
