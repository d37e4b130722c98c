using ContractSuite.Gherkin.Messages;
using ContractSuite.Reporting.Recorded;
using ContractSuite.Target.Secrets;
using Io.Cucumber.Messages.Types;

namespace ContractSuite.Cli.Verify;

/// <summary>
/// Writes the record, without secrets, until it cannot be written any more: then it says so once, and lets the run come to an
/// orderly end without it. What was written so far is a valid record, and is read meanwhile.
/// </summary>
internal sealed class RecordSink : IMessageSink, IDisposable
{
    private readonly NdjsonMessageSink _file;
    private readonly FollowedRecord _followed;
    private readonly string _path;
    private readonly Action<string> _onFault;
    private bool _isBroken;

    private RecordSink(NdjsonMessageSink file, FollowedRecord followed, string path, Action<string> onFault)
    {
        _file = file;
        _followed = followed;
        _path = path;
        _onFault = onFault;
    }

    /// <summary>Throws <see cref="UsageException"/> when the file cannot be made.</summary>
    /// <param name="path">The record.</param>
    /// <param name="secrets">What is kept out of it.</param>
    /// <param name="onFault">Is told why it cannot be written any more.</param>
    public static RecordSink Create(string path, SecretBook secrets, Action<string> onFault)
    {
        try
        {
            var followed = new FollowedRecord();
            return new RecordSink(NdjsonMessageSink.Create(path, secrets.Redacted, followed.Add), followed, path, onFault);
        }
        catch (System.Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The record cannot be written to {path}: {fault.Message} Name a folder that can be written with --out.");
        }
    }

    /// <summary>Closes the file and gives what is in it.</summary>
    public Task<RunRecord> EndAsync()
    {
        Dispose();
        return _followed.EndAsync();
    }

    public void Write(Envelope envelope)
    {
        if (_isBroken)
            return;

        try
        {
            _file.Write(envelope);
        }
        catch (System.Exception fault) when (IsOfTheDisk(fault))
        {
            _isBroken = true;
            _onFault($"The record {_path} cannot be written any more: {fault.Message} Make room, or name another folder with --out, and run again.");
        }
    }

    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (System.Exception fault) when (IsOfTheDisk(fault))
        {
            // What could not be written before cannot be written now, and was said.
        }
    }

    /// <summary>A file that may grow no further is told by .NET as an argument out of range.</summary>
    private static bool IsOfTheDisk(System.Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;
}
