using System.Runtime.InteropServices;

namespace ContractSuite.Cli;

/// <summary>Ctrl-C and SIGTERM: the first asks for an orderly end, the second ends the process at once.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _first = new();
    private readonly TextWriter _output;
    private readonly PosixSignalRegistration[] _registrations;
    private int _count;

    public Interrupts(TextWriter output)
    {
        _output = output;
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, On))];
    }

    /// <summary>Is cancelled by the first interrupt.</summary>
    public CancellationToken First => _first.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _first.Dispose();
    }

    private void On(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _count) == 1)
        {
            _output.WriteLine("Stopping: the steps under way are finished, and what the run created is removed. Once more stops at once.");
            _ = _first.CancelAsync();
            return;
        }

        _output.WriteLine("Stopped at once. What the run created and did not remove is in its ledger: 'contractsuite sweep' removes it.");
        Environment.Exit((int)ExitCode.Interrupted);
    }
}
