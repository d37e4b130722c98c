namespace ContractSuite.Reporting.Recorded;

/// <summary>A file that is no record of a run, or one whose middle is damaged. The message is for people and names the line.</summary>
public sealed class RecordException : Exception
{
    /// <summary>Says what was expected, what was found, where, and what to do.</summary>
    public RecordException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="RecordException(string)"/>
    public RecordException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
