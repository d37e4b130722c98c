using ContractSuite.Target.Guests;

namespace ContractSuite.Target.Ledgers;

/// <summary>What one scenario made, or several that are over, so that it can be removed and nothing of another with it.</summary>
/// <param name="ledger">The run's.</param>
/// <param name="onForbidden">Ends the scenario, given the reason why its write is not sent; null when there is no scenario to end.</param>
public sealed class LedgerScope(Ledger ledger, Action<string>? onForbidden = null)
{
    private readonly Lock _lock = new();
    private readonly HashSet<long> _intents = [];

    /// <summary>What is left of it with known ids, the latest first; what was lost is looked for when the run ends.</summary>
    public IReadOnlyList<LedgerEntry> Left
    {
        get
        {
            lock (_lock)
            {
                return [.. ledger.Left.Where(entry => entry.Ids is not null && _intents.Contains(entry.Intended.Intent))];
            }
        }
    }

    /// <summary>Takes over what another scope made.</summary>
    public void Take(LedgerScope other)
    {
        lock (other._lock)
        {
            foreach (var intent in other._intents)
            {
                Add(intent);
            }
        }
    }

    internal void Forbid(string reason)
    {
        onForbidden?.Invoke(reason);
        throw new WriteForbiddenException(reason);
    }

    internal void Add(long intent)
    {
        lock (_lock)
        {
            _intents.Add(intent);
        }
    }
}
