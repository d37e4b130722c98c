using ContractSuite.Load.Measuring;
using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Running;

/// <summary>Makes calls and measures them.</summary>
internal sealed class CallSite(Workload workload, Stage stage, Workers workers, long measuredFrom)
{
    /// <summary>What a call is counted as that nothing had answered when patience ended.</summary>
    private const string Unanswered = "unanswered";

    private readonly LoadAction[] _actions = [.. workload.Actions];
    private readonly Mix _mix = new(workload.Actions, workload.Seed);

    /// <summary>Whether a call that was meant to begin then is measured: not in the warm-up.</summary>
    public bool Measures(long intended) => intended >= measuredFrom;

    /// <summary>Makes one call; never throws.</summary>
    /// <param name="number">The call's own.</param>
    /// <param name="intended">When it was meant to begin.</param>
    /// <param name="began">When it begins.</param>
    /// <param name="abandon">Ends waiting for its answer.</param>
    public async ValueTask CallAsync(long number, long intended, long began, CancellationToken abandon)
    {
        var action = _mix.Pick(number);
        CallOutcome outcome;
        try
        {
            outcome = await _actions[action].Call(number, abandon).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            outcome = CallOutcome.Failed(fault is OperationCanceledException && abandon.IsCancellationRequested ? Unanswered : fault.GetType().Name);
        }

        if (Measures(intended))
            workers.Record(Measured(action, intended, began, outcome));
    }

    private CallMeasure Measured(int action, long intended, long began, in CallOutcome outcome)
    {
        var service = Microseconds(outcome.Service) ?? stage.Microseconds(began, stage.Now);
        return new CallMeasure(action, stage.Microseconds(intended, began) + service, service)
        {
            Error = outcome.Error,
            Connection = Microseconds(outcome.Connection),
            FirstByte = Microseconds(outcome.FirstByte),
            Body = Microseconds(outcome.Body),
        };
    }

    private static long? Microseconds(TimeSpan? duration) => (long?)duration?.TotalMicroseconds;
}
