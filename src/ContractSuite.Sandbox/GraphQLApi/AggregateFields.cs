using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.GraphQLApi;

/// <summary>What can be counted and reckoned of an object's records, with GraphQL's types.</summary>
internal static class AggregateFields
{
    private static readonly string[] Words = ["min", "max", "avg", "sum"];

    public static IEnumerable<(string Name, string Type)> Of(ObjectMetadata type) =>
        type.Fields.Where(field => field.Type != "RELATION").SelectMany(Of);

    /// <summary>What groups can be ordered by: those of relations cannot.</summary>
    public static IEnumerable<(string Name, string Type)> OrderableOf(ObjectMetadata type) =>
        type.Fields.Where(field => field.Relation is null).SelectMany(Of);

    private static IEnumerable<(string Name, string Type)> Of(FieldMetadata field)
    {
        var name = Wire.Capital(GraphQLNames.Of(field.Name));
        IEnumerable<(string Name, string Type)> counts =
        [
            ($"countUniqueValues{name}", "Int"),
            ($"countEmpty{name}", "Int"),
            ($"countNotEmpty{name}", "Int"),
            ($"percentageEmpty{name}", "Float"),
            ($"percentageNotEmpty{name}", "Float"),
        ];
        return counts.Concat(field.Type switch
        {
            "BOOLEAN" => [($"countTrue{name}", "Int"), ($"countFalse{name}", "Int")],
            "DATE" or "DATE_TIME" => [($"min{name}", "DateTime"), ($"max{name}", "DateTime")],
            "NUMBER" => Reckoned(name),
            "CURRENCY" => Reckoned($"{name}AmountMicros"),
            _ => [],
        });
    }

    private static IEnumerable<(string Name, string Type)> Reckoned(string name) =>
        Words.Select(word => ($"{word}{name}", "Float"));
}
