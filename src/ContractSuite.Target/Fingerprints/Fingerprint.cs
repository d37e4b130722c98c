using System.Collections.Concurrent;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Fingerprints;

/// <summary>
/// How a workspace looked before a run and looks after it, one request for each object. An object is looked at before the first
/// request that writes to it leaves, so that a short run pays only for what it touches. For several threads.
/// </summary>
public sealed class Fingerprint(TargetSession session, IExchangeObserver observer)
{
    private static readonly RecordQuery NewestFirst = new()
    {
        Order = [new OrderKey("updatedAt", OrderDirection.DescNullsLast)],
        Limit = 1,
    };

    private readonly ConcurrentDictionary<string, Lazy<Task<ObjectPrint?>>> _before = [];

    /// <summary>Looks at objects that were not looked at yet; those that the model does not know, such as the run's own, are passed over.</summary>
    /// <param name="plurals">Their plural names.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task CoverAsync(IEnumerable<string> plurals, CancellationToken cancellationToken = default) =>
        Task.WhenAll(plurals.Distinct().Select(plural => _before.GetOrAdd(plural, _ => new(() => LookAsync(plural, cancellationToken))).Value));

    /// <summary>Looks again at all that was looked at, and tells in a sentence each what is different.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellationToken = default)
    {
        var differences = new List<string>();
        if (session.Guest.HasLostItsTarget)
            return differences;

        foreach (var (plural, look) in _before.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (await look.Value.ConfigureAwait(false) is { } before && await LookAsync(plural, cancellationToken).ConfigureAwait(false) is { } after && before != after)
                differences.Add(Told(before, after));
        }

        return differences;
    }

    private static string Told(ObjectPrint before, ObjectPrint after) => before.Count == after.Count
        ? $"{before.Object}: {before.NewestId ?? "no record"} was the last to change, {before.Newest ?? "never"}; now {after.NewestId ?? "no record"}, {after.Newest ?? "never"}."
        : $"{before.Object}: {before.Count} before, {after.Count} after; {after.NewestId ?? "no record"} was the last to change, {after.Newest ?? "never"}.";

    private async Task<ObjectPrint?> LookAsync(string plural, CancellationToken cancellationToken)
    {
        if (session.Model.Object(plural) is not { } type || type.Singular.Contains(session.Guest.Ledger.Marker, StringComparison.Ordinal))
            return null;

        var page = await session.Open(TargetSession.Owner, observer).Records(Protocol.Rest).ListAsync(type, NewestFirst, cancellationToken).ConfigureAwait(false);
        if (page.Value is not { } found)
            return null;

        var newest = found.Records is [var first, ..] ? first : null;
        return new ObjectPrint(plural, found.TotalCount, newest?["updatedAt"]?.ToString(), newest?["id"]?.ToString());
    }
}
