using System.Collections;

namespace Reqnroll;

/// <summary>The rows of a table below its header.</summary>
public sealed class DataTableRows : IEnumerable<DataTableRow>
{
    private readonly List<DataTableRow> _rows;

    internal DataTableRows(List<DataTableRow> rows) => _rows = rows;

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>A row, counted from 0.</summary>
    public DataTableRow this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<DataTableRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
