using Io.Cucumber.Messages.Types;

namespace ContractSuite.Gherkin.Messages;

/// <summary>
/// Appends each message as a line to a file and flushes it, so that a run that is killed has left everything up to its last
/// message.
/// </summary>
public sealed class NdjsonMessageSink : IMessageSink, IDisposable
{
    private readonly FileStream _file;

    private NdjsonMessageSink(FileStream file) => _file = file;

    /// <summary>Makes the file anew, and its folder. Throws <see cref="IOException"/> when it cannot be written.</summary>
    public static NdjsonMessageSink Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new NdjsonMessageSink(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024));
    }

    /// <inheritdoc/>
    public void Write(Envelope envelope)
    {
        _file.Write(MessageJson.Serialize(envelope));
        _file.WriteByte((byte)'\n');
        _file.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
