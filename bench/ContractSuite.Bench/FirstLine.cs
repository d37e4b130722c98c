using System.Diagnostics;
using System.Text;

namespace ContractSuite.Bench;

/// <summary>Notes when the first line was written, and drops the rest.</summary>
internal sealed class FirstLine : TextWriter
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan After { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => After = After == default ? _clock.Elapsed : After;
}
