using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>An order that ends with the id, and so has no ties: as SQL, and as what lies beyond a cursor (section 4.3).</summary>
internal sealed class Ordering
{
    /// <summary>The ways to sort.</summary>
    public static readonly string[] Directions = ["AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast"];

    private readonly List<Key> _keys;
    private readonly FaceDifferences _face;

    private Ordering(List<Key> keys, FaceDifferences face) => (_keys, _face) = (keys, face);

    public static Ordering Of(Columns columns, ObjectMetadata type, IReadOnlyList<SortKey> order, FaceDifferences face)
    {
        var keys = new List<Key>();
        foreach (var key in order.Select(key => KeyOf(columns, type, key)))
        {
            // Of a field that is named twice the last direction wins (section 4.3).
            keys.RemoveAll(known => known.Path.SequenceEqual(key.Path));
            keys.Add(key);
        }

        if (keys.All(key => key.Path is not ["id"]))
        {
            keys.Add(new Key(["id"], "r.id", Comparing.Uuid, IsRelated: false, IsDescending: false, NullsFirst: true));
        }

        return new Ordering(keys, face);
    }

    /// <summary>The ORDER BY list; backwards for a page that ends before a cursor.</summary>
    public string Sql(bool backwards) => string.Join(", ", _keys.Select(key =>
        $"{key.Expression} {(IsDescending(key) != backwards ? "DESC" : "ASC")} NULLS {(key.NullsFirst != backwards ? "FIRST" : "LAST")}"));

    /// <summary>The columns that a cursor is made of, to be selected with the record, each after a comma.</summary>
    public string Selected => IsOfIds ? "" : string.Concat(InCursors.Select(key => $", {key.Expression}"));

    /// <summary>What a row has in the selected columns, the first of which is at <paramref name="first"/>.</summary>
    public object?[] KeysOf(Func<int, object?> column, int first) => IsOfIds ? [] : [.. InCursors.Select((_, place) => column(first + place))];

    /// <summary>The cursor of a record with these keys.</summary>
    public string CursorOf(StoredRecord record, IReadOnlyList<object?> keys)
    {
        if (IsOfIds)
            return record.Cursor;

        var cursor = new JsonObject();
        foreach (var (place, key) in InCursors.Index())
        {
            Cursors.Lay(cursor, key.Path, Cursors.Json(keys[place], key.Comparing));
        }

        return Cursors.Written(cursor);
    }

    /// <summary>What holds for the records behind a cursor, or before it. Throws the fault of a cursor that is none.</summary>
    public string Beyond(string cursor, bool backwards, List<(string Name, object? Value)> parameters)
    {
        var values = Cursors.Read(cursor, [.. InCursors.Select(key => key.Path)]);
        if (values.Count == 0)
            return "1";

        var alternatives = new List<string>();
        var same = "";
        foreach (var key in InCursors)
        {
            var name = $"$k{parameters.Count.ToString(CultureInfo.InvariantCulture)}";
            var value = Cursors.Value(values, key.Path);
            parameters.Add((name, value));
            alternatives.Add($"({same}{After(key, name, value is null, backwards)})");
            same += $"{key.Expression} IS {name} AND ";
        }

        return $"({string.Join(" OR ", alternatives)})";
    }

    private bool IsDescending(Key key) => key.IsDescending && !(key.Path is ["id"] && _face.IdsAlwaysAscend);

    /// <summary>Whether it is the order of ids and nothing else, which most pages have.</summary>
    private bool IsOfIds => _keys is [{ Path: ["id"] }];

    private IEnumerable<Key> InCursors => _keys.Where(key => !key.IsRelated || !_face.CursorsForgetRelations);

    private static Key KeyOf(Columns columns, ObjectMetadata type, SortKey key)
    {
        if (!Directions.Contains(key.Direction))
        {
            throw new ApiFault(400, $"Sub field order by value must be of type OrderByDirection, but got: {key.Direction}")
            {
                Observed = ObservedFaults.Crash("Error", $"Sub field order by value must be of type OrderByDirection, but got: {key.Direction}"),
            };
        }

        var name = key.Path[0];
        var field = type.Field(name);
        var isJoin = type.Fields.Any(candidate => candidate.JoinColumn == name);
        if ((field is null && !isJoin) || field is { IsToMany: true })
            throw new ApiFault(400, $"Field \"{name}\" does not exist or is not sortable") { Error = "Error", Code = "FIELD_NOT_FOUND" };

        if (key.Path.Count == 1 && field is { IsToOne: true } && !isJoin)
            throw Incomplete($"Relation field \"{name}\" requires nested field ordering (e.g., {{ {name}: {{ fieldName: 'AscNullsFirst' }} }})");

        if (key.Path.Count == 1 && field is { Relation: null } && FieldKinds.Of(field.Type).Parts.Count > 0)
            throw Incomplete($"Composite field \"{name}\" requires subfield ordering (e.g., {{ {name}: {{ subFieldName: 'AscNullsFirst' }} }})");

        if (field is { Relation: null } && key.Path.Count > 1 && !FieldKinds.Of(field.Type).Parts.ContainsKey(key.Path[1]))
            throw new ApiFault(400, $"Sub field metadata not found for composite type: {field.Type}") { Error = "Error", GraphQLCode = "INTERNAL_SERVER_ERROR" };

        var column = columns.Of(key.Path);
        return new Key(
            key.Path,
            column.Expression,
            column.Comparing,
            field is { IsToOne: true },
            key.Direction.StartsWith("Desc", StringComparison.Ordinal),
            key.Direction.EndsWith("First", StringComparison.Ordinal));
    }

    private static ApiFault Incomplete(string message) => new(400, message) { Error = "Error", Code = "INVALID_QUERY_INPUT" };

    private string After(Key key, string name, bool isNull, bool backwards)
    {
        var nullsFirst = key.NullsFirst != backwards;
        var sign = key.IsDescending != backwards ? "<" : ">";
        return (isNull, nullsFirst) switch
        {
            _ when _face.PagesEndAtNulls => $"{key.Expression} {sign} {name}",
            (true, true) => $"{key.Expression} IS NOT NULL",
            (true, false) => "0",
            (false, true) => $"{key.Expression} {sign} {name}",
            (false, false) => $"({key.Expression} {sign} {name} OR {key.Expression} IS NULL)",
        };
    }

    private sealed record Key(IReadOnlyList<string> Path, string Expression, Comparing Comparing, bool IsRelated, bool IsDescending, bool NullsFirst);
}
