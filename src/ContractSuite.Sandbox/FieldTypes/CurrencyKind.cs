using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.FieldTypes;

/// <summary>CURRENCY: whole micros; an empty code is none.</summary>
internal sealed class CurrencyKind() : CompositeKind("currency", ("amountMicros", Comparing.Number), ("currencyCode", Comparing.Text))
{
    protected override JsonNode? EmptyText(string name) => null;

    protected override JsonNode? TakenPart(FieldMetadata field, string name, Comparing comparing, JsonNode value) => base.TakenPart(field, name, comparing, value) switch
    {
        JsonValue amount when comparing is Comparing.Number => (long)Math.Clamp(Math.Truncate((double)amount), long.MinValue, long.MaxValue),
        JsonValue code when code.ToString().Length == 0 => null,
        var kept => kept,
    };
}
