using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Guests;

/// <summary>Notices that a target stopped answering, so that a run does not knock at a closed door for an hour. For several threads.</summary>
internal sealed class Liveness(Action<string>? onLost)
{
    /// <summary>So many in a row, with no answer to anybody in between, are no accident.</summary>
    private const int MostSilences = 12;

    private int _silences;

    public bool IsLost => Volatile.Read(ref _silences) >= MostSilences;

    public void Heard(Exchange exchange)
    {
        if (exchange.Response is not null)
        {
            if (!IsLost)
                Volatile.Write(ref _silences, 0);
        }
        else if (exchange.Failure is { } failure && Interlocked.Increment(ref _silences) == MostSilences)
        {
            onLost?.Invoke($"The target stopped answering. {failure.Message}");
        }
    }
}
