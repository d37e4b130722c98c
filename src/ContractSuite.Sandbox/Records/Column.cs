using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>Where a path of a filter or an order leads: an SQL expression over the row <c>r</c>, and how it is compared.</summary>
internal sealed record Column(string Expression, Comparing Comparing, string FieldName, string FieldType)
{
    /// <summary>Finds a path for a filter. Throws <see cref="ApiFault"/> in the product's words.</summary>
    public static Column Of(Catalog catalog, ObjectMetadata type, IReadOnlyList<string> path, string row = "r", bool mayHop = true)
    {
        var name = path[0];
        if (type.Fields.FirstOrDefault(field => field.JoinColumn == name) is not null)
            return new Column(Json(row, name), Comparing.Uuid, name, "UUID");

        var field = type.Field(name) ?? throw ApiFaults.BadRequest($"Object {type.NameSingular} doesn't have any \"{name}\" field.");
        if (field.IsToMany)
            throw ApiFaults.BadRequest($"Cannot filter by relation field \"{name}\"");

        if (field.IsToOne)
            return Hop(catalog, field, path, row, mayHop);

        var kind = FieldKinds.Of(field.Type);
        if (kind.Parts.Count == 0)
            return new Column(Json(row, name), kind.Comparing, name, field.Type);

        return path.Count > 1 && kind.Parts.TryGetValue(path[1], out var comparing)
            ? new Column(Json(row, name, path[1]), comparing, $"{name}.{path[1]}", comparing is Comparing.Number ? "NUMERIC" : "TEXT")
            : throw ApiFaults.BadRequest($"Sub field \"{(path.Count > 1 ? path[1] : "")}\" not found for composite type: {field.Type}");
    }

    private static Column Hop(Catalog catalog, FieldMetadata field, IReadOnlyList<string> path, string row, bool mayHop)
    {
        if (!mayHop)
            throw ApiFaults.BadRequest("Relation filter nesting deeper than 1 hop is not supported");

        var target = catalog.Object(field.Relation!.ObjectId)!;
        if (path.Count < 2)
            throw ApiFaults.BadRequest($"Object {target.NameSingular} doesn't have any \"\" field.");

        var column = Of(catalog, target, [.. path.Skip(1)], "t", mayHop: false);
        var expression = $"(SELECT {column.Expression} FROM record t WHERE t.object = '{target.Id}' AND t.id = {Json(row, field.JoinColumn!)} AND t.deleted = 0)";
        return column with { Expression = expression };
    }

    private static string Json(string row, params string[] path) => path is ["id"] ? $"{row}.id" : $"json_extract({row}.json, '$.{string.Join('.', path)}')";
}
