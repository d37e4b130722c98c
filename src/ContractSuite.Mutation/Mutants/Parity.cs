using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Mutants;

internal sealed class RoundedOverRest() : RecordMutant("amounts are rounded over REST", Area.Parity, "One protocol formats money", Protocols.Rest)
{
    protected override void Break(JsonObject record)
    {
        foreach (var money in record.Composites())
        {
            money.Change("amountMicros", value => Math.Round(value.GetValue<double>() / 1_000_000) * 1_000_000);
        }
    }
}

internal sealed class TrimmedOverGraphQL() : RecordMutant("texts are trimmed over GraphQL", Area.Parity, "A scalar trims what it reads", Protocols.GraphQL)
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, _) in record.ToArray())
        {
            record.ChangeText(name, text => text.Trim());
        }
    }
}

internal sealed class HourOff() : RecordMutant("times differ by an hour over GraphQL", Area.Parity, "One protocol uses local time", Protocols.GraphQL)
{
    protected override void Break(JsonObject record) => record.ChangeText("createdAt", text =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed class NamesDiffer() : RecordMutant("names in capitals over GraphQL", Area.Parity, "One protocol shows names as the user interface does", Protocols.GraphQL)
{
    protected override void Break(JsonObject record)
    {
        (record["name"] as JsonObject)?.ChangeText("lastName", text => text.ToUpperInvariant());
        record.ChangeText("name", text => text.ToUpperInvariant());
    }
}

internal sealed class NoCompanyOverGraphQL() : RecordMutant("companyId is null over GraphQL", Area.Parity, "A join column is mapped in one protocol", Protocols.GraphQL)
{
    protected override void Break(JsonObject record) => record.Change("companyId", _ => null);
}

internal sealed class SecondEmailsLost() : RecordMutant("additional e-mails are lost over REST", Area.Parity, "Lists in composites are not loaded in one protocol", Protocols.Rest)
{
    protected override void Break(JsonObject record) => (record["emails"] as JsonObject)?.Change("additionalEmails", _ => new JsonArray());
}
