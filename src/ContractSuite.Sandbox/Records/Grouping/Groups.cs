using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Access;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records.Grouping;

/// <summary>Groups records and computes aggregates of them, for both protocols.</summary>
internal sealed class Groups(RecordStore store, RecordReads reads, Func<Catalog> catalog, FaceDifferences face)
{
    private const int MostRecords = 10;

    /// <summary>The groups in order. Throws <see cref="ApiFault"/> for what cannot be grouped so.</summary>
    public IReadOnlyList<Group> Of(Caller caller, ObjectMetadata type, GroupRequest request)
    {
        RecordPermissions.Demand(caller, type, RecordRight.Read);
        return store.Database.Read(() =>
        {
            var columns = new Columns(store, catalog(), type);
            var dimensions = new Dimensions(columns, catalog(), type);
            var by = dimensions.Of(request.GroupBy);
            foreach (var dimension in by)
            {
                RecordPermissions.DemandReadable(caller, type, dimension.Path[0]);
            }

            var aggregates = Asked(caller, type, request.Aggregates);
            var where = reads.Where(type, request.Condition);
            where.Parameters.AddRange(dimensions.Parameters);
            var selected = by.Select(dimension => dimension.Sql).Concat(aggregates.Select(aggregate => aggregate.Sql));
            var sql = $"SELECT {string.Join(", ", selected)} FROM {store.Table(type)} r WHERE {where.Sql} GROUP BY {Places(1, by.Count)} ORDER BY {Order(type, by, request.Order)}{(request.Limit > 0 ? $" LIMIT {request.Limit}" : "")}";
            return store.Database.Select(sql, where.Parameters, row => Enumerable.Range(0, row.FieldCount).Select(place => row.IsDBNull(place) ? null : row.GetValue(place)).ToList())
                .Select(row => new Group(
                    [.. by.Index().Select(dimension => Cursors.Json(row[dimension.Index], dimension.Item.Comparing))],
                    [.. aggregates.Index().Select(aggregate => (aggregate.Item, row[by.Count + aggregate.Index]))],
                    request.WithRecords ? Records(caller, type, request, by, row, where) : []))
                .ToList();
        });
    }

    /// <summary>Aggregates over all records that match.</summary>
    public IReadOnlyList<(Aggregate Aggregate, object? Value)> Total(Caller caller, ObjectMetadata type, Condition condition, IReadOnlyList<string> names)
    {
        var aggregates = Asked(caller, type, names);
        return store.Database.Read(() =>
        {
            var where = reads.Where(type, condition);
            var row = store.Database.Select(
                $"SELECT {string.Join(", ", aggregates.Select(aggregate => aggregate.Sql))} FROM {store.Table(type)} r WHERE {where.Sql}",
                where.Parameters,
                row => aggregates.Select((_, place) => row.IsDBNull(place) ? null : row.GetValue(place)).ToList())[0];
            return aggregates.Zip(row).ToList();
        });
    }

    private static IReadOnlyList<Aggregate> Asked(Caller caller, ObjectMetadata type, IReadOnlyList<string> names)
    {
        var aggregates = Aggregates.Named(type, names);
        foreach (var field in aggregates.Select(aggregate => aggregate.Field).OfType<string>())
        {
            RecordPermissions.DemandReadable(caller, type, field);
        }

        return aggregates;
    }

    private IReadOnlyList<JsonObject> Records(Caller caller, ObjectMetadata type, GroupRequest request, IReadOnlyList<Dimension> by, List<object?> row, RecordWhere where)
    {
        var ordering = Ordering.Of(new Columns(store, catalog(), type), type, request.OrderOfRecords, face);
        var same = by.Select((dimension, place) => $"{dimension.Sql} IS $d{place.ToString(CultureInfo.InvariantCulture)}");
        var found = store.Records(
            $"SELECT json FROM {store.Table(type)} r WHERE {where.Sql} AND {string.Join(" AND ", same)} ORDER BY {ordering.Sql(backwards: false)} LIMIT {MostRecords} OFFSET {request.OffsetOfRecords}",
            [.. where.Parameters, .. by.Select((_, place) => ($"$d{place.ToString(CultureInfo.InvariantCulture)}", row[place]))]);
        return [.. found.Select(record => RecordPermissions.Visible(caller, type, record))];
    }

    private static string Order(ObjectMetadata type, IReadOnlyList<Dimension> by, IReadOnlyList<JsonObject> order)
    {
        var keys = order.SelectMany(key => key).Select(key => key.Key == "aggregate" ? ByAggregate(type, key.Value) : ByDimension(by, key.Key, key.Value));
        return string.Join(", ", keys.Concat(by.Select((_, place) => $"{place + 1} ASC NULLS LAST")));
    }

    private static string ByAggregate(ObjectMetadata type, JsonNode? input) => input is JsonObject { Count: > 0 } names
        ? string.Join(", ", names.Select(name => $"{Aggregates.Named(type, [name.Key])[0].Sql} {Direction(name.Value)}"))
        : throw Unknown("aggregate");

    private static string ByDimension(IReadOnlyList<Dimension> by, string name, JsonNode? input)
    {
        var path = new List<string> { name };
        while (input is JsonObject { Count: 1 } inner && !inner.ContainsKey("orderBy"))
        {
            (var deeper, input) = inner.First();
            path.Add(deeper);
        }

        var place = by.Index().FirstOrDefault(dimension => dimension.Item.Path.SequenceEqual(path), (-1, null!)).Index;
        if (place < 0)
            throw Unknown(string.Join('.', path));

        return $"{(place + 1).ToString(CultureInfo.InvariantCulture)} {Direction(input is JsonObject dated ? dated["orderBy"] : input)}";
    }

    private static string Direction(JsonNode? direction) => direction?.ToString() switch
    {
        "AscNullsFirst" => "ASC NULLS FIRST",
        "AscNullsLast" => "ASC NULLS LAST",
        "DescNullsFirst" => "DESC NULLS FIRST",
        "DescNullsLast" => "DESC NULLS LAST",
        var other => throw ApiFaults.BadRequest($"'order_by' direction '{other}' invalid. Allowed values are 'AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'"),
    };

    private static ApiFault Unknown(string name) => new(400, $"Cannot orderBy unknown field: {name}.") { Error = "UserInputError" };

    private static string Places(int first, int count) => string.Join(", ", Enumerable.Range(first, count));
}
