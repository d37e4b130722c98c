using ContractSuite.Reporting.Recorded;

namespace ContractSuite.Reporting;

/// <summary>One way of showing a record: a pure function from the record to the bytes of a file.</summary>
public sealed record Projection
{
    /// <summary>The name that a user asks for it by: <c>html</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The file it goes to unless told otherwise: <c>index.html</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>How long it takes to make beside the others.</summary>
    public int Effort { get; init; } = 1;

    /// <summary>Writes UTF-8 to a stream and leaves it open; the same record gives the same bytes.</summary>
    public required Func<RunRecord, Stream, CancellationToken, Task> WriteAsync { get; init; }
}
