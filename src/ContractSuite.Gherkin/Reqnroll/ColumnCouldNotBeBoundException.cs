namespace Reqnroll;

/// <summary>A table has columns that an object has no place for.</summary>
public sealed class ColumnCouldNotBeBoundException : Exception
{
    /// <summary>Names the columns.</summary>
    public ColumnCouldNotBeBoundException(IList<string> columns)
        : base($"These columns or fields of the table belong to no member: {string.Join(", ", columns)}.") => Columns = columns;

    /// <summary>The columns, as the table has them.</summary>
    public IList<string> Columns { get; }
}
