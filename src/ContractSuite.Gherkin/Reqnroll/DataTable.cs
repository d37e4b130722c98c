namespace Reqnroll;

/// <summary>A table below a step: the first row is the header. The name that Reqnroll prefers.</summary>
public sealed class DataTable : Table
{
    /// <summary>A table without rows.</summary>
    public DataTable(params string[] header)
        : this(header, [])
    {
    }

    internal DataTable(IEnumerable<string> header, IEnumerable<string[]> rows)
        : base(header, rows)
    {
    }
}
