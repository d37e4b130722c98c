using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Guests;
using ContractSuite.Target.Http;
using ContractSuite.Target.Ledgers;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;
using ContractSuite.Target.Writes;

namespace ContractSuite.Target;

/// <summary>One actor's way to the target; every exchange goes to one observer. Cheap: open one for each scenario and actor.</summary>
public sealed class TargetClient
{
    private readonly TargetSession _session;
    private readonly Credential _credential;
    private readonly IExchangeObserver _observer;
    private readonly LedgerScope _scope;

    internal TargetClient(TargetSession session, string actor, Credential credential, IExchangeObserver observer, LedgerScope scope)
    {
        _scope = scope;
        _session = session;
        _credential = credential;
        _observer = observer;
        Actor = actor;
    }

    /// <summary>Whose credentials it carries: <c>owner</c>, <c>restricted</c>, <c>nobody</c>, …</summary>
    public string Actor { get; }

    /// <summary>Records by one protocol.</summary>
    public IRecordApi Records(Protocol protocol) =>
        protocol is Protocol.Rest ? new RestRecordApi(this) : new GraphQLRecordApi(this, cancellationToken => _session.TypesAsync(_observer, cancellationToken));

    /// <summary>Definitions by one protocol.</summary>
    public IMetadataApi Metadata(Protocol protocol) =>
        protocol is Protocol.Rest ? new RestMetadataApi(this) : new GraphQLMetadataApi(this);

    /// <summary>
    /// Sends anything and gives its exchange, also when nothing came back. What it makes is in the run's ledger before it leaves.
    /// Throws only when cancelled, <see cref="WriteForbiddenException"/> for a write where none is allowed, and
    /// <see cref="LedgerException"/> when the ledger cannot be written.
    /// </summary>
    public async Task<Exchange> SendAsync(RawRequest request, CancellationToken cancellationToken = default)
    {
        var writes = WriteReader.Read(request, _session.Model);
        if (writes.Count > 0)
            await PrepareAsync(writes, cancellationToken).ConfigureAwait(false);

        var intents = writes.Where(write => write.Creates).Select(Intended).ToList();
        var call = new Call(request.Operation, Actor, request.Credential ?? _credential, _observer)
        {
            IsSafe = writes.Count == 0 && !request.Operation.Name.StartsWith("mutation", StringComparison.Ordinal),
        };
        var exchange = await _session.Pipeline.SendAsync(request, call, cancellationToken).ConfigureAwait(false);
        foreach (var (write, intent) in intents)
        {
            Settle(exchange, write, intent);
        }

        foreach (var write in writes.Where(write => write.Verb is WriteVerb.Remove))
        {
            _session.Guest.Ledger.Gone((AnsweredIds.In(exchange, write) ?? []).Select(id => new Thing(write.Kind, write.Collection, id)));
        }

        return exchange;
    }

    /// <summary>A guest asks before it writes, and looks at what is there.</summary>
    private async Task PrepareAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        if (_session.Guest.Permission.WritesForbidden is { } reason)
            _scope.Forbid(reason);

        if (Actor == TargetSession.Second)
            return;

        await _session.Fingerprint.CoverAsync(writes.Where(write => write.Kind is ThingKind.Record).Select(write => write.Collection), cancellationToken).ConfigureAwait(false);
        if (writes.Any(write => write.Kind is ThingKind.Definition))
            await _session.Fingerprint.CoverDefinitionsAsync(cancellationToken).ConfigureAwait(false);
    }

    private (Write Write, long Intent) Intended(Write write)
    {
        var intent = _session.Guest.Ledger.Intend(write, Actor);
        _scope.Add(intent);
        return (write, intent);
    }

    private void Settle(Exchange exchange, Write write, long intent)
    {
        switch (AnsweredIds.In(exchange, write))
        {
            case []:
                _session.Guest.Ledger.Refuse(intent);
                break;
            case { } ids:
                _session.Guest.Ledger.Settle(intent, ids);
                break;
        }
    }
}
