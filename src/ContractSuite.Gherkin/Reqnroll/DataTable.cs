namespace Reqnroll;

/// <summary>A table below a step: the first row is the header. The name that Reqnroll prefers.</summary>
public sealed class DataTable : Table
{
    /// <summary>A table without rows.</summary>
    public DataTable(params string[] header)
        : base(header)
    {
    }

    internal static DataTable Of(IEnumerable<string> header, IEnumerable<string[]> rows)
    {
        var table = new DataTable([.. header]);
        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }
}
