using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContractSuite.Sandbox.Faults;
using ContractSuite.Sandbox.FieldTypes;
using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>An order that ends with the id, and so has no ties: as SQL, and as cursors into it (section 4.3).</summary>
internal sealed class Ordering
{
    private static readonly string[] Directions = ["AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast"];

    private readonly List<Key> _keys;

    private Ordering(List<Key> keys) => _keys = keys;

    public static Ordering Of(Catalog catalog, ObjectMetadata type, IReadOnlyList<SortKey> order)
    {
        var keys = order.Select(key => KeyOf(catalog, type, key)).ToList();
        if (keys.All(key => key.Path is not ["id"]))
        {
            keys.Add(new Key(["id"], "r.id", IsDescending: false, NullsFirst: true));
        }

        return new Ordering(keys);
    }

    /// <summary>The ORDER BY list; backwards for a page that ends before a cursor.</summary>
    public string Sql(bool backwards) => string.Join(", ", _keys.Select(key =>
        $"{key.Expression} {(key.IsDescending != backwards ? "DESC" : "ASC")} NULLS {(key.NullsFirst != backwards ? "FIRST" : "LAST")}"));

    /// <summary>What holds for the records behind a cursor, or before it.</summary>
    public string Beyond(string cursor, bool backwards, List<(string Name, object? Value)> parameters)
    {
        var values = Read(cursor);
        var alternatives = new List<string>();
        var same = "";
        foreach (var key in _keys)
        {
            var name = $"$k{parameters.Count.ToString(CultureInfo.InvariantCulture)}";
            var value = Scalar(values, key.Path);
            parameters.Add((name, value));
            alternatives.Add($"({same}{After(key, name, value is null, backwards)})");
            same += $"{key.Expression} IS {name} AND ";
        }

        return $"({string.Join(" OR ", alternatives)})";
    }

    /// <summary>Base64 of a JSON object with the keys' values, the id last.</summary>
    public string CursorOf(JsonObject record)
    {
        var cursor = new JsonObject();
        foreach (var key in _keys)
        {
            var target = cursor;
            JsonNode? source = record;
            foreach (var name in key.Path.SkipLast(1))
            {
                target[name] ??= new JsonObject();
                target = (JsonObject)target[name]!;
                source = source?[name];
            }

            target[key.Path[^1]] = source?[key.Path[^1]]?.DeepClone();
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor.ToJsonString()));
    }

    private static Key KeyOf(Catalog catalog, ObjectMetadata type, SortKey key)
    {
        if (!Directions.Contains(key.Direction))
            throw ApiFaults.BadRequest($"'order_by' direction '{key.Direction}' invalid. Allowed values are '{string.Join("', '", Directions)}'");

        var field = type.Field(key.Path[0]);
        if (field is null && type.Fields.All(candidate => candidate.JoinColumn != key.Path[0]))
            throw new ApiFault(400, $"Field \"{key.Path[0]}\" does not exist or is not sortable") { Error = "Error", Code = "FIELD_NOT_FOUND" };

        if (key.Path.Count == 1 && field is { Relation: null } && FieldKinds.Of(field.Type).Parts.Count > 0)
            throw new ApiFault(400, $"Composite field \"{key.Path[0]}\" requires subfield ordering (e.g., {{ {key.Path[0]}: {{ subFieldName: 'AscNullsFirst' }} }})") { Error = "Error", Code = "INVALID_QUERY_INPUT" };

        var column = Column.Of(catalog, type, key.Path);
        return new Key(
            key.Path,
            column.Expression,
            key.Direction.StartsWith("Desc", StringComparison.Ordinal),
            key.Direction.EndsWith("First", StringComparison.Ordinal));
    }

    private static string After(Key key, string name, bool isNull, bool backwards)
    {
        var nullsFirst = key.NullsFirst != backwards;
        var sign = key.IsDescending != backwards ? "<" : ">";
        return (isNull, nullsFirst) switch
        {
            (true, true) => $"{key.Expression} IS NOT NULL",
            (true, false) => "0",
            (false, true) => $"{key.Expression} {sign} {name}",
            (false, false) => $"({key.Expression} {sign} {name} OR {key.Expression} IS NULL)",
        };
    }

    private static JsonObject Read(string cursor)
    {
        try
        {
            return JsonNode.Parse(Convert.FromBase64String(cursor)) as JsonObject ?? throw Invalid(cursor);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw Invalid(cursor);
        }
    }

    private static ApiFault Invalid(string cursor) => new(400, $"Invalid cursor: {cursor}") { Error = "Error", Code = "INVALID_CURSOR" };

    private static object? Scalar(JsonObject values, IReadOnlyList<string> path)
    {
        JsonNode? node = values;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            JsonValue value when value.TryGetValue<double>(out var number) => number,
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? 1 : 0,
            _ => null,
        };
    }

    private sealed record Key(IReadOnlyList<string> Path, string Expression, bool IsDescending, bool NullsFirst);
}
