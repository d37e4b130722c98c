using System.Threading.Channels;

namespace ContractSuite.Reporting.Recorded;

/// <summary>
/// A record that is read while it is written, as whoever reads a file of many megabytes at the end of a run lets people wait for it.
/// Tells what <see cref="RunRecord.Read(string, IProgress{double}?)"/> would read from the file.
/// </summary>
public sealed class FollowedRecord
{
    private readonly Channel<ReadOnlyMemory<byte>> _lines = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task<RunRecord> _reading;

    /// <summary>Begins to read.</summary>
    public FollowedRecord() => _reading = Task.Run(ReadAsync);

    /// <summary>Takes in a line that is in the file, as UTF-8 and without its end; nobody may change it any more.</summary>
    public void Add(ReadOnlyMemory<byte> line) => _lines.Writer.TryWrite(line);

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
