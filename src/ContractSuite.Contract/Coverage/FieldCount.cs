using System.Text.Json;
using ContractSuite.Contract.Judging;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Contract.Coverage;

/// <summary>Counts what the fields of answered records held.</summary>
internal sealed class FieldCount(TargetModel model)
{
    private readonly Dictionary<(string Object, string Field), (int Nulls, int Empties, int Values)> _seen = [];

    /// <summary>Every field of the model, those that were never answered too.</summary>
    public IReadOnlyList<FieldCoverage> Rows =>
    [
        .. model.Objects.SelectMany(type => type.Fields.Select(known =>
        {
            var (nulls, empties, values) = _seen.GetValueOrDefault((type.Singular, known.Name));
            return new FieldCoverage(type.Singular, known.Name, nulls, empties, values);
        })),
    ];

    public void Add(Exchange exchange, JsonBody body)
    {
        var sent = JsonBody.Parse(exchange.Request.Body.Span);
        if (RecordCall.Of(exchange, model, sent.Json) is not { } call || body.Root is not { } root || root.At("data").At(call.Key) is not { } answered)
            return;

        foreach (var record in Records(answered))
        {
            foreach (var field in call.Type.Fields)
            {
                var value = record.At(field.Name) ?? record.At(field.GraphQLName) ?? (field.JoinColumn is { } column ? record.At(column) : null);
                if (value is { } found)
                    Add((call.Type.Singular, field.Name), found);
            }
        }
    }

    /// <summary>One record, a list of them, or a connection.</summary>
    private static IEnumerable<JsonElement> Records(JsonElement answered) => answered.ValueKind switch
    {
        JsonValueKind.Array => answered.EnumerateArray(),
        JsonValueKind.Object when answered.At("edges") is { ValueKind: JsonValueKind.Array } edges => edges.EnumerateArray().Select(edge => edge.At("node")).OfType<JsonElement>(),
        JsonValueKind.Object => [answered],
        _ => [],
    };

    private void Add((string Object, string Field) key, JsonElement value)
    {
        var (nulls, empties, values) = _seen.GetValueOrDefault(key);
        _seen[key] = value.ValueKind switch
        {
            JsonValueKind.Null => (nulls + 1, empties, values),
            _ when IsEmpty(value) => (nulls, empties + 1, values),
            _ => (nulls, empties, values + 1),
        };
    }

    /// <summary>A composite is empty when all of its parts are.</summary>
    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.ValueEquals(""u8),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.EnumerateObject().All(part => IsEmpty(part.Value)),
        _ => false,
    };
}
