namespace Reqnroll;

/// <summary>A table below a step: the first row is the header.</summary>
public class Table
{
    internal Table(IEnumerable<string> header, IEnumerable<string[]> rows)
    {
        Header = [.. header];
        Rows = [.. rows.Select(cells => new DataTableRow(this, cells))];
    }

    /// <summary>The names of the columns.</summary>
    public ICollection<string> Header { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<DataTableRow> Rows { get; }

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount => Rows.Count;

    /// <summary>Whether there is such a column.</summary>
    public bool ContainsColumn(string column) => Header.Contains(column);
}
