using Bogus;
using ContractSuite.Target.Ledgers;

namespace ContractSuite.Steps.Running;

/// <summary>
/// What the scenarios of one feature have in common: records that none of them changes, and that all that they made is left to the run to be
/// removed when they are over. Lives as long as the feature; its scenarios come one after another.
/// </summary>
/// <param name="suite">The run.</param>
public sealed class FeatureScope(SuiteRun suite)
{
    private readonly List<LedgerScope> _scopes = [];
    private readonly Dictionary<string, SharedRecords> _shared = new(StringComparer.Ordinal);

    /// <summary>Takes in what a scenario is going to make.</summary>
    internal void Add(LedgerScope scope) => _scopes.Add(scope);

    /// <summary>Records that only have to be there: made for the first scenario that asks, given to those behind it as they are.</summary>
    /// <param name="what">Tells these records from others.</param>
    /// <param name="make">Makes them, given the mark that they are to bear and test data that is the same whoever asks first.</param>
    internal async Task<SharedRecords> ShareAsync(string what, Func<string, Faker, Task<SharedRecords>> make)
    {
        if (!_shared.TryGetValue(what, out var shared))
            _shared[what] = shared = await make(suite.NewMark(), suite.DataFor(what));

        return shared;
    }

    /// <summary>After a failure, as nobody knows what became of shared records: the next scenario makes its own.</summary>
    internal void Forget() => _shared.Clear();

    /// <summary>Gives what the scenarios left over to the run, to be removed.</summary>
    internal Task CleanUpAsync() => suite.RemoveAsync(_scopes);
}
