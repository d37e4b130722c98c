using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Reqnroll;

/// <summary>A row of a table: its cells by column.</summary>
public sealed class DataTableRow : IReadOnlyDictionary<string, string>
{
    private readonly Table _table;
    private readonly string[] _cells;

    internal DataTableRow(Table table, string[] cells)
    {
        _table = table;
        _cells = cells;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _table.Header;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _cells;

    /// <inheritdoc/>
    public int Count => _cells.Length;

    /// <summary>The cell of a column, counted from 0.</summary>
    public string this[int index] => _cells[index];

    /// <summary>The cell of a column; throws <see cref="KeyNotFoundException"/> naming the columns that there are.</summary>
    public string this[string header] => TryGetValue(header, out var value)
        ? value
        : throw new KeyNotFoundException($"The table has no column '{header}'; it has {string.Join(", ", _table.Header)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _table.ContainsColumn(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var index = _table.Header.ToList().IndexOf(key);
        value = index < 0 ? null : _cells[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        _table.Header.Zip(_cells, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
