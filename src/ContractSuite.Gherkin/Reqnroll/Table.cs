using System.Text;

namespace Reqnroll;

/// <summary>A table below a step: the first row is the header.</summary>
public class Table
{
    private readonly List<string> _header;
    private readonly List<DataTableRow> _rows = [];

    /// <summary>A table without rows.</summary>
    /// <exception cref="ArgumentException">There is no column, or two have one name.</exception>
    public Table(params string[] header)
    {
        if (header.Length == 0 || header.Distinct(StringComparer.Ordinal).Count() < header.Length)
            throw new ArgumentException($"A table needs columns of different names, found: {string.Join(", ", header)}.", nameof(header));

        _header = [.. header];
        Rows = new DataTableRows(_rows);
    }

    /// <summary>The names of the columns.</summary>
    public ICollection<string> Header => _header.AsReadOnly();

    /// <summary>The rows below the header.</summary>
    public DataTableRows Rows { get; }

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount => Rows.Count;

    /// <summary>Whether there is such a column.</summary>
    public bool ContainsColumn(string column) => _header.Contains(column);

    /// <summary>Adds a row by its cells, one for each column in order.</summary>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void AddRow(params string[] cells)
    {
        if (cells.Length != _header.Count)
            throw new ArgumentException($"A row of this table needs {_header.Count} cells ({string.Join(", ", _header)}), found {cells.Length}.", nameof(cells));

        _rows.Add(new DataTableRow(this, cells));
    }

    /// <summary>Adds a row by the names of its columns; those that are not named stay empty.</summary>
    /// <exception cref="ArgumentException">A column is unknown.</exception>
    public void AddRow(IDictionary<string, string> values)
    {
        if (values.Keys.FirstOrDefault(key => !ContainsColumn(key)) is { } unknown)
            throw new ArgumentException($"The table has no column '{unknown}'; it has {string.Join(", ", _header)}.", nameof(values));

        AddRow([.. _header.Select(column => values.TryGetValue(column, out var cell) ? cell : "")]);
    }

    /// <summary>Gives a column another name.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public void RenameColumn(string oldColumn, string newColumn) => _header[IndexOf(oldColumn)] = newColumn;

    /// <summary>The table as a feature would have it.</summary>
    public override string ToString() => ToString(headersOnly: false);

    /// <summary>The table, or its header alone, as a feature would have it.</summary>
    /// <param name="headersOnly">Leave the rows out.</param>
    /// <param name="withNewline">End the last line.</param>
    public string ToString(bool headersOnly, bool withNewline = true)
    {
        var lines = headersOnly ? [_header] : Rows.Select(row => row.Values).Prepend(_header).ToList();
        var widths = Enumerable.Range(0, _header.Count).Select(column => lines.Max(line => line.ElementAt(column).Length)).ToList();
        var text = new StringBuilder().AppendJoin(Environment.NewLine, lines.Select(line => $"| {string.Join(" | ", line.Zip(widths, (cell, width) => cell.PadRight(width)))} |"));
        return (withNewline ? text.AppendLine() : text).ToString();
    }

    internal int IndexOf(string column) => _header.IndexOf(column) is >= 0 and var index
        ? index
        : throw new ArgumentException($"The table has no column '{column}'; it has {string.Join(", ", _header)}.", nameof(column));
}
