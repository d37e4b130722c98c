namespace ContractSuite.Cli.Verify;

/// <summary>Ends a run before its time, in an orderly way, and keeps the first reason. For several threads.</summary>
internal sealed class RunEnd : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _interrupt;
    private readonly Lock _lock = new();

    public RunEnd(CancellationToken interrupt)
    {
        _stop = new CancellationTokenSource();
        _interrupt = interrupt.Register(() => Stop("The run was interrupted.", ExitCode.Interrupted));
    }

    /// <summary>Is cancelled when the run is to end.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Why, in a sentence; null while it runs on.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the process says then.</summary>
    public ExitCode Code { get; private set; }

    public void Stop(string reason, ExitCode code)
    {
        lock (_lock)
        {
            if (Reason is not null)
                return;

            (Reason, Code) = (reason, code);
        }

        _ = _stop.CancelAsync();
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _stop.Dispose();
    }
}
