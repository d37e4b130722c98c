using ContractSuite.Sandbox.Metadata;

namespace ContractSuite.Sandbox.Records;

/// <summary>The table of one object's records: what is indexed follows from the object's definition.</summary>
internal static class RecordTable
{
    /// <summary>The statements that make the table, or what a changed definition adds to it.</summary>
    public static string Definition(string table, ObjectMetadata type) =>
        $"""
        CREATE TABLE IF NOT EXISTS live (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS {table} (id TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL, json TEXT NOT NULL);
        INSERT INTO live (name, count) SELECT '{table}', 0 WHERE NOT EXISTS (SELECT 1 FROM live WHERE name = '{table}');
        CREATE TRIGGER IF NOT EXISTS {table}_added AFTER INSERT ON {table} WHEN new.deleted = 0
          BEGIN UPDATE live SET count = count + 1 WHERE name = '{table}'; END;
        CREATE TRIGGER IF NOT EXISTS {table}_removed AFTER DELETE ON {table} WHEN old.deleted = 0
          BEGIN UPDATE live SET count = count - 1 WHERE name = '{table}'; END;
        CREATE TRIGGER IF NOT EXISTS {table}_changed AFTER UPDATE OF deleted ON {table} WHEN old.deleted <> new.deleted
          BEGIN UPDATE live SET count = count + old.deleted - new.deleted WHERE name = '{table}'; END;
        {string.Join('\n', Indexed(type).Select(path => Index(table, path)))}
        """;

    /// <summary>A path into the JSON as SQL: an index serves a statement only when both write it alike.</summary>
    /// <param name="row">What the row is called, with a dot: <c>r.</c>; empty where it needs no name.</param>
    /// <param name="path"><c>["name","firstName"]</c>.</param>
    public static string Expression(string row, params IReadOnlyList<string> path) =>
        path is ["id"] ? $"{row}id" : $"json_extract({row}json, '$.{string.Join('.', path)}')";

    private static string Index(string table, IReadOnlyList<string> path)
    {
        var expression = Expression("", path);
        var isOrder = path is ["position"] or ["createdAt"];
        var rows = isOrder ? "" : $" WHERE {expression} IS NOT NULL";
        return $"CREATE INDEX IF NOT EXISTS {table}_{string.Join('_', path)} ON {table} ({expression}{(isOrder ? ", id" : "")}){rows};";
    }

    /// <summary>What lists are ordered by, what relations lead by, and what must be unique.</summary>
    private static IEnumerable<IReadOnlyList<string>> Indexed(ObjectMetadata type) =>
    [
        ["createdAt"],
        .. type.Field("position") is null ? Array.Empty<IReadOnlyList<string>>() : [["position"]],
        .. type.Fields.Select(field => field.JoinColumn).OfType<string>().Select(IReadOnlyList<string> (column) => [column]),
        .. UniqueValues.Paths(type),
    ];
}
