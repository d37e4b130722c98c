using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Mutation.Wire;

namespace ContractSuite.Mutation.Mutants;

internal sealed class NumbersAsText() : RecordMutant("numbers as text over REST", Area.Types, "A driver gives big numbers as text", Protocols.Rest)
{
    protected override void Break(JsonObject record) => record.Change("position", value => value.ToJsonString());
}

internal sealed class NumbersAsTextGraphQL() : RecordMutant("numbers as text over GraphQL", Area.Types, "A scalar's serializer is exchanged", Protocols.GraphQL)
{
    protected override void Break(JsonObject record) => record.Change("position", value => value.ToJsonString());
}

internal sealed class MicrosAsText() : RecordMutant("amounts as text", Area.Types, "Numeric columns lose their transformer")
{
    protected override void Break(JsonObject record)
    {
        foreach (var money in record.Composites().Where(composite => composite.ContainsKey("amountMicros")))
        {
            money.Change("amountMicros", value => value.ToJsonString());
        }
    }
}

internal sealed class TruthAsNumber() : RecordMutant("true and false as 1 and 0", Area.Types, "Records come from another database")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, value) in record.ToArray())
        {
            if (value is JsonValue truth && truth.TryGetValue<bool>(out var isTrue))
                record[name] = isTrue ? 1 : 0;
        }
    }
}

internal sealed class TimesAsNumbers() : RecordMutant("times as numbers", Area.Types, "Times are sent as the runtime holds them")
{
    protected override void Break(JsonObject record) =>
        record.Change("createdAt", value => DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
}

internal sealed class ListsAsText() : RecordMutant("lists as text with commas", Area.Types, "Multi-select values come as the database writes them")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, value) in record.ToArray())
        {
            if (value is JsonArray list && list.All(item => item is JsonValue))
                record[name] = $"{{{string.Join(',', list.Select(item => item!.ToString()))}}}";
        }
    }
}

internal sealed class NameAsText() : RecordMutant("a person's name as one text", Area.Types, "Names are joined for display")
{
    protected override void Break(JsonObject record)
    {
        if (record["name"] is JsonObject name && name.ContainsKey("firstName"))
            record["name"] = $"{name["firstName"]} {name["lastName"]}";
    }
}

internal sealed class FlatComposites() : RecordMutant("composites flattened", Area.Types, "Columns are sent as they are stored")
{
    protected override void Break(JsonObject record)
    {
        if (record["address"] is not JsonObject address)
            return;

        record.Remove("address");
        foreach (var (name, value) in address)
        {
            record[name] = value?.DeepClone();
        }
    }
}

internal sealed class TotalAsText() : JsonMutant("totalCount as text", Area.Types, "A count is a big integer")
{
    protected override void Break(WireRequest request, JsonObject body)
    {
        foreach (var holder in AnswerRecords.Counted(body))
        {
            holder.Change("totalCount", value => value.ToJsonString());
        }
    }
}

internal sealed class IdsAsNumbers() : RecordMutant("ids as numbers in one object", Area.Types, "A table gets a serial key")
{
    protected override void Break(JsonObject record)
    {
        if (record.ContainsKey("dueAt"))
            record["id"] = 42;
    }
}

internal sealed class JsonAsText() : RecordMutant("an actor's context as text", Area.Types, "JSON columns are not parsed any more")
{
    protected override void Break(JsonObject record)
    {
        foreach (var actor in record.Composites().Where(composite => composite.ContainsKey("context")))
        {
            actor.Change("context", value => value.ToJsonString());
        }
    }
}
