using System.Text.Json.Nodes;

namespace ContractSuite.Mutation.Mutants;

internal sealed class EmptyTextAsNull() : RecordMutant("an empty text as null", Area.Nulls, "Text columns become nullable")
{
    public override string? Source => "docs/twenty-2.21.0.md, section 4.7: an unwritten TEXT is the empty text; nullable in earlier releases";

    protected override void Break(JsonObject record)
    {
        foreach (var (name, value) in record.ToArray())
        {
            if (value is JsonValue text && text.TryGetValue<string>(out var content) && content.Length == 0)
                record[name] = null;
        }
    }
}

internal sealed class EmptyListAsNull() : RecordMutant("an empty list in a composite as null", Area.Nulls, "Additional e-mails lose their default")
{
    public override string? Source => "Twenty 1.3: null for empty lists in composites";

    protected override void Break(JsonObject record)
    {
        foreach (var composite in record.Composites())
        {
            foreach (var (name, value) in composite.ToArray())
            {
                if (value is JsonArray { Count: 0 })
                    composite[name] = null;
            }
        }
    }
}

internal sealed class CompositeAsNull() : RecordMutant("an empty composite as null", Area.Nulls, "A composite whose parts are all empty is folded")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, value) in record.ToArray())
        {
            if (value is JsonObject composite && composite.Count > 0 && composite.All(part => part.Value is null or JsonArray { Count: 0 } || part.Value.ToJsonString() == "\"\""))
                record[name] = null;
        }
    }
}

internal sealed class CreatorAsNull() : RecordMutant("createdBy as null", Area.Nulls, "The hook that signs new records is not called for keys")
{
    protected override void Break(JsonObject record) => record.Change("createdBy", _ => null);
}

internal sealed class NullAsEmptyText() : RecordMutant("an absent number as an empty text", Area.Nulls, "A form library's values are sent through", Protocols.Rest)
{
    protected override void Break(JsonObject record)
    {
        foreach (var money in record.Composites().Where(composite => composite.ContainsKey("amountMicros") && composite["amountMicros"] is null))
        {
            money["amountMicros"] = "";
        }
    }
}

internal sealed class NullFieldsLeftOut() : RecordMutant("fields without a value are left out", Area.Nulls, "A serializer skips null")
{
    protected override void Break(JsonObject record)
    {
        foreach (var (name, value) in record.ToArray())
        {
            if (value is null)
                record.Remove(name);
        }
    }
}

internal sealed class MoneyAsZero() : RecordMutant("no amount as an amount of 0", Area.Nulls, "A currency gets a default")
{
    protected override void Break(JsonObject record)
    {
        foreach (var money in record.Composites().Where(composite => composite.ContainsKey("amountMicros")))
        {
            money["amountMicros"] ??= 0;
        }
    }
}

internal sealed class IdAsNull() : RecordMutant("ids as null in lists over GraphQL", Area.Nulls, "A resolver loses the id when no other field is asked for", Protocols.GraphQL)
{
    protected override void Break(JsonObject record)
    {
        if (record.ContainsKey("id"))
            record["id"] = null;
    }
}
