using System.Text;

namespace ContractSuite.Target.Secrets;

/// <summary>Writes lines without their secrets. What is written in pieces is held back until its line ends.</summary>
public sealed class SecretFreeWriter(TextWriter inner, SecretBook secrets) : TextWriter
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_lock)
        {
            _line.Append(value);
            if (value == '\n')
                Pass();
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        lock (_lock)
        {
            Pass();
            inner.Flush();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Flush();
        base.Dispose(disposing);
    }

    private void Pass()
    {
        inner.Write(secrets.Redacted(_line.ToString()));
        _line.Clear();
    }
}
