using Bogus;
using ContractSuite.Target.Ledgers;

namespace ContractSuite.Steps.Running;

/// <summary>
/// What the scenarios of one feature have in common: records that none of them changes, others that are made ahead for several of them, and
/// that all that they made is left to the run to be removed when they are over. Lives as long as the feature; its scenarios come one after another.
/// </summary>
/// <param name="suite">The run.</param>
public sealed class FeatureScope(SuiteRun suite)
{
    private readonly List<LedgerScope> _scopes = [];
    private readonly Dictionary<string, MadeRecords> _shared = new(StringComparer.Ordinal);
    private readonly Stock _stock = new(suite.NewMark);

    /// <summary>Takes in what a scenario is going to make.</summary>
    internal void Add(LedgerScope scope) => _scopes.Add(scope);

    /// <summary>Records that only have to be there: made for the first scenario that asks, given to those behind it as they are.</summary>
    /// <param name="what">Tells these records from others.</param>
    /// <param name="make">Makes them, given the mark that they are to bear and test data that is the same whoever asks first.</param>
    internal async Task<MadeRecords> ShareAsync(string what, Func<string, Faker, Task<MadeRecords>> make)
    {
        if (!_shared.TryGetValue(what, out var shared))
            _shared[what] = shared = await make(suite.NewMark(), suite.DataFor(what));

        return shared;
    }

    /// <summary>Records of the scenario's own, made ahead with those of scenarios that need the same.</summary>
    /// <param name="what">Tells these records from others.</param>
    /// <param name="make">Makes them by one request, once for each of some marks, given test data that is the same whoever asks first.</param>
    internal Task<MadeRecords> TakeAsync(string what, Func<IReadOnlyList<string>, Faker, Task<IReadOnlyList<MadeRecords>>> make) =>
        _stock.TakeAsync(what, marks => make(marks, suite.DataFor(what)));

    /// <summary>After a failure, as nobody knows what became of records that were there: the next scenario makes its own.</summary>
    internal void Forget()
    {
        _shared.Clear();
        _stock.Clear();
    }

    /// <summary>Gives what the scenarios left over to the run, to be removed.</summary>
    internal Task CleanUpAsync() => suite.RemoveAsync(_scopes);
}
