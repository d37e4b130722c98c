using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ContractSuite.Target.Capabilities;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Target.Fingerprints;

/// <summary>
/// How a workspace looked before a run and looks after it: one request for the records of each object, five for all definitions.
/// What a request writes to is looked at before the first one leaves, so that a short run pays only for what it touches. For several
/// threads.
/// </summary>
public sealed class Fingerprint(TargetSession session, IExchangeObserver observer)
{
    private static readonly (string Collection, Capability Capability)[] BesideObjects =
        [("views", Capability.Views), ("webhooks", Capability.Webhooks), ("apiKeys", Capability.Keys), ("roles", Capability.Roles)];

    private static readonly RecordQuery NewestFirst = new()
    {
        Order = [new OrderKey("updatedAt", OrderDirection.DescNullsLast)],
        Limit = 1,
    };

    private readonly ConcurrentDictionary<string, Lazy<Task<Print?>>> _records = [];
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<Print>>? _definitions;

    /// <summary>
    /// Looks at the records of objects that were not looked at yet, and notes in the ledger how they are; objects that the model does
    /// not know, such as the run's own, are passed over. Throws <see cref="LedgerException"/>.
    /// </summary>
    /// <param name="plurals">Their plural names.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task CoverAsync(IEnumerable<string> plurals, CancellationToken cancellationToken = default) =>
        Task.WhenAll(plurals.Distinct().Select(plural => _records.GetOrAdd(plural, _ => new(() => FirstLookAsync(plural, cancellationToken))).Value));

    /// <summary>
    /// Looks at the definitions, where they were not looked at yet: objects, fields, views, webhooks, API keys and roles. None of its
    /// requests counts against Twenty's rate limit.
    /// </summary>
    public Task CoverDefinitionsAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return _definitions ??= LookAtDefinitionsAsync(cancellationToken);
        }
    }

    /// <summary>Looks again at all that was looked at, and tells in a sentence each what is different.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellationToken = default) => session.Guest.HasLostItsTarget
        ? []
        : await session.Guest.Watch.WatchAsync("Comparing the workspace with how it was", progress => DifferencesAsync(progress, cancellationToken)).ConfigureAwait(false);

    private async Task<IReadOnlyList<string>> DifferencesAsync(IProgress<double> progress, CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        var looks = _records.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        foreach (var (number, (plural, look)) in looks.Index())
        {
            progress.Report((double)number / (looks.Count + 1));
            if (await look.Value.ConfigureAwait(false) is { } before && await LookAtRecordsAsync(plural, cancellationToken).ConfigureAwait(false) is { } after && before != after)
                differences.Add(after.ToldFrom(before));
        }

        if (_definitions is { } definitions)
        {
            var before = await definitions.ConfigureAwait(false);
            var after = await LookAtDefinitionsAsync(cancellationToken).ConfigureAwait(false);
            differences.AddRange(before.Join(after, print => print.Of, print => print.Of, (one, other) => (one, other)).Where(pair => pair.one != pair.other).Select(pair => pair.other.ToldFrom(pair.one)));
        }

        return differences;
    }

    /// <summary>What a sweep may need to know of it goes into the ledger. A client may write any day of change; one that is to come says nothing of now.</summary>
    private async Task<Print?> FirstLookAsync(string plural, CancellationToken cancellationToken)
    {
        if (await AskAsync(plural, cancellationToken).ConfigureAwait(false) is not var (print, exchange))
            return null;

        if (print is { Newest: null, Count: 0 } || IsPast(print.Newest, exchange.Response?.Time()))
            session.Guest.Ledger.Saw(plural, print.Newest);

        return print;
    }

    /// <summary>By the target's own clock, which tells whole seconds and, as servers keep that text for a second, may be another one behind; without it nothing is known.</summary>
    private static bool IsPast(string? moment, DateTimeOffset? now) =>
        DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var then) && then < now?.AddSeconds(2);

    private async Task<Print?> LookAtRecordsAsync(string plural, CancellationToken cancellationToken) =>
        (await AskAsync(plural, cancellationToken).ConfigureAwait(false))?.Print;

    private async Task<(Print Print, Exchange Exchange)?> AskAsync(string plural, CancellationToken cancellationToken)
    {
        if (session.Model.Object(plural) is not { } type || type.Singular.Contains(session.Guest.Ledger.Marker, StringComparison.Ordinal))
            return null;

        var client = await session.OpenHousekeeperAsync(observer, cancellationToken).ConfigureAwait(false);
        var page = await client.Records(Protocol.Rest).ListAsync(type, NewestFirst, cancellationToken).ConfigureAwait(false);
        if (page.Value is not { } found)
            return null;

        var newest = found.Records is [var first, ..] ? first : null;
        return (new Print(plural, found.TotalCount, newest?["updatedAt"]?.ToString(), newest?["id"]?.ToString()), page.Exchange);
    }

    /// <summary>Of those kinds that the target has and the key may see.</summary>
    private async Task<IReadOnlyList<Print>> LookAtDefinitionsAsync(CancellationToken cancellationToken)
    {
        var client = session.Open(TargetSession.Owner, observer);
        var prints = new List<Print>();
        if (await DefinitionLists.OfAsync(client, "objects", cancellationToken).ConfigureAwait(false) is { } objects)
            prints.AddRange(PrintOf("objects", objects), PrintOf("fields", DefinitionLists.FieldsOf(objects)));

        foreach (var (collection, _) in BesideObjects.Where(kind => kind.Capability.IsOfferedBy(session.Model)))
        {
            if (await DefinitionLists.OfAsync(client, collection, cancellationToken).ConfigureAwait(false) is { } all)
                prints.Add(PrintOf(collection, all));
        }

        return prints;
    }

    /// <summary>What the run made and could not remove is told as left behind.</summary>
    private Print PrintOf(string collection, IReadOnlyList<JsonObject> all)
    {
        var others = all.Where(one => Json.Text(one["id"]) is not { } id || !session.Guest.Ledger.Made(id)).ToList();
        var newest = others.MaxBy(one => Json.Text(one["updatedAt"]), StringComparer.Ordinal);
        return Json.Text(newest?["updatedAt"]) is { } moment
            ? new Print(collection, others.Count, moment, Json.Text(newest!["id"]))
            : new Print(collection, others.Count, null, null);
    }
}
