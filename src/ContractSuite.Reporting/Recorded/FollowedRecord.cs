using System.Threading.Channels;

namespace ContractSuite.Reporting.Recorded;

/// <summary>
/// A record that is read while it is written: reading a file of many megabytes at the end of a run would let people wait. Tells what
/// <see cref="RunRecord.Read(string, IProgress{double}?)"/> reads from the file, up to its last whole line.
/// </summary>
public sealed class FollowedRecord
{
    private readonly Channel<ReadOnlyMemory<byte>> _lines = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task<RunRecord> _reading;

    /// <summary>Begins to read.</summary>
    public FollowedRecord() => _reading = Task.Run(ReadAsync);

    /// <summary>Takes in a line that is in the file, as UTF-8 and without its end; nobody may change it any more.</summary>
    /// <exception cref="InvalidOperationException">The record has ended.</exception>
    public void Add(ReadOnlyMemory<byte> line)
    {
        if (!_lines.Writer.TryWrite(line))
            throw new InvalidOperationException("A line came after the end of the record.");
    }

    /// <summary>The record of all lines: no more of them come.</summary>
    /// <exception cref="RecordException">It is no record.</exception>
    public Task<RunRecord> EndAsync()
    {
        _lines.Writer.TryComplete();
        return _reading;
    }

    private async Task<RunRecord> ReadAsync()
    {
        var messages = new RunMessages();
        var number = 0;
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            messages.Add(EnvelopeLine.Read(line.Span, ++number, isLast: false));
        }

        return messages.ToRecord();
    }
}
