using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Messages;

/// <summary>
/// Appends each message as a line to a file and flushes it, so that a run that is killed has left everything up to its last
/// message.
/// </summary>
public sealed class NdjsonMessageSink : IMessageSink, IDisposable
{
    private readonly FileStream _file;
    private readonly Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> _rewrite;
    private readonly Action<ReadOnlyMemory<byte>> _written;

    private NdjsonMessageSink(FileStream file, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> rewrite, Action<ReadOnlyMemory<byte>> written)
    {
        _file = file;
        _rewrite = rewrite;
        _written = written;
    }

    /// <summary>
    /// Makes the file anew, and its folder. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it
    /// cannot be written.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="rewrite">Has the last word on each line, to take out what nobody may read; null to leave lines as they are.</param>
    /// <param name="written">Is given each line, without its end, once it is in the file; null for nobody.</param>
    public static NdjsonMessageSink Create(string path, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? rewrite = null, Action<ReadOnlyMemory<byte>>? written = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new NdjsonMessageSink(
            new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024),
            rewrite ?? (line => line),
            written ?? (_ => { }));
    }

    /// <inheritdoc/>
    public void Write(Envelope envelope)
    {
        var line = _rewrite(MessageJson.Serialize(envelope));
        _file.Write(line.Span);
        _file.WriteByte((byte)'\n');
        _file.Flush();
        _written(line);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
