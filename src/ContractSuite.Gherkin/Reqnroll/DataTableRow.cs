using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Reqnroll;

/// <summary>A row of a table: its cells by column. Columns can be neither added nor removed here.</summary>
public sealed class DataTableRow : IDictionary<string, string>
{
    private readonly Table _table;
    private readonly string[] _cells;

    internal DataTableRow(Table table, string[] cells)
    {
        _table = table;
        _cells = cells;
    }

    /// <summary>The names of the columns.</summary>
    public ICollection<string> Keys => _table.Header;

    /// <summary>The cells in order.</summary>
    public ICollection<string> Values => _cells;

    /// <summary>How many cells there are.</summary>
    public int Count => _cells.Length;

    bool ICollection<KeyValuePair<string, string>>.IsReadOnly => true;

    /// <summary>The cell of a column, counted from 0.</summary>
    public string this[int index] => _cells[index];

    /// <summary>The cell of a column; throws <see cref="ArgumentException"/> naming the columns that there are.</summary>
    public string this[string header]
    {
        get => _cells[_table.IndexOf(header)];
        set => _cells[_table.IndexOf(header)] = value;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _table.ContainsColumn(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var found = ContainsKey(key);
        value = found ? this[key] : null;
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Keys.Zip(_cells, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<KeyValuePair<string, string>>.Contains(KeyValuePair<string, string> item) => TryGetValue(item.Key, out var cell) && cell == item.Value;

    void ICollection<KeyValuePair<string, string>>.CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) => this.ToArray().CopyTo(array, arrayIndex);

    void IDictionary<string, string>.Add(string key, string value) => throw ColumnsAreFixed();

    bool IDictionary<string, string>.Remove(string key) => throw ColumnsAreFixed();

    void ICollection<KeyValuePair<string, string>>.Add(KeyValuePair<string, string> item) => throw ColumnsAreFixed();

    bool ICollection<KeyValuePair<string, string>>.Remove(KeyValuePair<string, string> item) => throw ColumnsAreFixed();

    void ICollection<KeyValuePair<string, string>>.Clear() => throw ColumnsAreFixed();

    private static NotSupportedException ColumnsAreFixed() => new("The columns of a row are those of its table.");
}
