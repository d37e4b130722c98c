using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;
using ContractSuite.Sandbox.Rest;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>The aggregates that an object has (docs/twenty-2.21.0.md, sections 4.6 and 6.1), in the order in which they are published.</summary>
internal static class Aggregates
{
    private static readonly string[] Extremes = ["min", "max"];
    private static readonly string[] Arithmetic = ["min", "max", "avg", "sum"];

    public static IEnumerable<Aggregate> Of(ObjectMetadata type)
    {
        yield return new Aggregate("totalCount", null, "Int", "count(*)", IsText: true);
        foreach (var field in type.Fields.Where(field => field.Relation is null))
        {
            foreach (var aggregate in Counts(field).Concat(Values(field)))
            {
                yield return aggregate;
            }
        }
    }

    /// <summary>The aggregates of these names. Throws the fault of names that are none.</summary>
    public static IReadOnlyList<Aggregate> Named(ObjectMetadata type, IReadOnlyList<string> names)
    {
        var known = Of(type).ToDictionary(aggregate => aggregate.Name);
        var unknown = names.Where(name => !known.ContainsKey(name)).ToList();
        return unknown.Count == 0
            ? [.. names.Select(name => known[name])]
            : throw ApiFaults.BadRequest($"Unknown aggregate field(s): {string.Join(", ", unknown)}");
    }

    private static IEnumerable<Aggregate> Counts(FieldMetadata field)
    {
        var (name, value) = (Wire.Capital(field.Name), RecordTable.Expression("r.", field.Name));
        var empty = Empty(field);
        yield return new($"countUniqueValues{name}", field.Name, "Int", $"count(DISTINCT CASE WHEN {empty} THEN NULL ELSE {value} END)", IsText: true);
        yield return new($"countEmpty{name}", field.Name, "Int", $"count(CASE WHEN {empty} THEN 1 END)", IsText: true);
        yield return new($"countNotEmpty{name}", field.Name, "Int", $"count(CASE WHEN {empty} THEN NULL ELSE 1 END)", IsText: true);
        yield return new($"percentageEmpty{name}", field.Name, "Float", $"(1.0 * count(CASE WHEN {empty} THEN 1 END) / nullif(count(*), 0))", IsText: true);
        yield return new($"percentageNotEmpty{name}", field.Name, "Float", $"(1.0 * count(CASE WHEN {empty} THEN NULL ELSE 1 END) / nullif(count(*), 0))", IsText: true);
    }

    private static IEnumerable<Aggregate> Values(FieldMetadata field)
    {
        var name = Wire.Capital(field.Name);
        return field.Type switch
        {
            "DATE_TIME" or "DATE" => Extremes.Select(verb => new Aggregate($"{verb}{name}", field.Name, "DateTime", $"{verb}({RecordTable.Expression("r.", field.Name)})", IsText: false)),
            "NUMBER" => Arithmetic.Select(verb => new Aggregate($"{verb}{name}", field.Name, "Float", $"{verb}({RecordTable.Expression("r.", field.Name)})", IsText: false)),
            "CURRENCY" => Arithmetic.Select(verb => new Aggregate($"{verb}{name}AmountMicros", field.Name, "Float", $"{verb}({RecordTable.Expression("r.", field.Name, "amountMicros")})", IsText: true)),
            "BOOLEAN" => new[] { (Verb: "countTrue", Flag: 1), (Verb: "countFalse", Flag: 0) }
                .Select(count => new Aggregate($"{count.Verb}{name}", field.Name, "Int", $"count(CASE WHEN {RecordTable.Expression("r.", field.Name)} = {count.Flag} THEN 1 END)", IsText: true)),
            _ => [],
        };
    }

    /// <summary>Null, an empty text or list; of a composite when every part is.</summary>
    private static string Empty(FieldMetadata field)
    {
        var parts = FieldKinds.Of(field.Type).Parts;
        var values = parts.Count == 0 ? [RecordTable.Expression("r.", field.Name)] : parts.Keys.Select(part => RecordTable.Expression("r.", field.Name, part));
        return $"({string.Join(" AND ", values.Select(value => $"coalesce({value}, '') IN ('', '[]', '{{}}')"))})";
    }
}
