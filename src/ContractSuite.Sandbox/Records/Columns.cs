using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>Finds the columns that an object's filters and orders speak of.</summary>
internal sealed class Columns(RecordStore store, Catalog catalog, ObjectMetadata type)
{
    private string _row = "r.";

    /// <summary>Finds a path. Throws <see cref="ApiFault"/> in the product's words.</summary>
    /// <param name="path"><c>["company","address","addressCity"]</c>.</param>
    /// <param name="next">What followed the path: an operator that stands where a part of a composite or a relation's field was due.</param>
    public Column Of(IReadOnlyList<string> path, string next = "")
    {
        var name = path[0];
        if (type.Fields.FirstOrDefault(field => field.JoinColumn == name) is not null)
            return new Column(RecordTable.Expression(_row, name), Comparing.Uuid, name, "UUID");

        var field = type.Field(name) ?? throw ApiFaults.BadFilter($"Object {type.NameSingular} doesn't have any \"{name}\" field.", $"Invalid filter : {type.NameSingular} object doesn't have any \"{name}\" field.");
        if (field.IsToMany)
            throw ApiFaults.BadFilter($"Cannot filter by relation field \"{name}\"");

        if (field.IsToOne)
            return Hop(field, path, next);

        var kind = FieldKinds.Of(field.Type);
        if (kind.Parts.Count == 0)
        {
            var column = new Column(RecordTable.Expression(_row, name), kind.Comparing, name, field.Type, field.Options is null ? null : field.OptionValues);
            return path.Count == 1 ? column : throw Operators.Refused(column, path[1]);
        }

        var part = path.Count > 1 ? path[1] : next;
        return path.Count > 1 && kind.Parts.TryGetValue(part, out var comparing)
            ? new Column(RecordTable.Expression(_row, name, part), comparing, $"{name}.{part}", PartType(comparing), comparing is Comparing.Option ? ActorKind.Sources : null)
            : throw ApiFaults.BadFilter($"Sub field \"{part}\" not found for composite type: {field.Type}");
    }

    private Column Hop(FieldMetadata field, IReadOnlyList<string> path, string next)
    {
        if (_row != "r.")
            throw ApiFaults.BadFilter("Relation filter nesting deeper than 1 hop is not supported");

        var target = catalog.Object(field.Relation!.ObjectId)!;
        var column = new Columns(store, catalog, target) { _row = "t." }.Of(path.Count > 1 ? [.. path.Skip(1)] : [next]);
        var id = RecordTable.Expression(_row, field.JoinColumn!);
        return column with { Expression = $"(SELECT {column.Expression} FROM {store.Table(target)} t WHERE t.id = {id} AND t.deleted = 0)" };
    }

    private static string PartType(Comparing comparing) => comparing switch
    {
        Comparing.Number => "NUMERIC",
        Comparing.Option => "SELECT",
        Comparing.Uuid => "UUID",
        Comparing.Json => "RAW_JSON",
        _ => "TEXT",
    };
}
