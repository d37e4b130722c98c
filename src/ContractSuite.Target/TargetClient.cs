using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Http;
using ContractSuite.Target.Metadata;
using ContractSuite.Target.Records;

namespace ContractSuite.Target;

/// <summary>One actor's way to the target; every exchange goes to one observer. Cheap: open one for each scenario and actor.</summary>
public sealed class TargetClient
{
    private readonly TargetSession _session;
    private readonly Credential _credential;
    private readonly IExchangeObserver _observer;

    internal TargetClient(TargetSession session, string actor, Credential credential, IExchangeObserver observer)
    {
        _session = session;
        _credential = credential;
        _observer = observer;
        Actor = actor;
    }

    /// <summary>Whose credentials it carries: <c>owner</c>, <c>restricted</c>, <c>nobody</c>, …</summary>
    public string Actor { get; }

    /// <summary>Records by one protocol.</summary>
    public IRecordApi Records(Protocol protocol) =>
        protocol is Protocol.Rest ? new RestRecordApi(this) : new GraphQLRecordApi(this, () => _session.Types);

    /// <summary>Definitions by one protocol.</summary>
    public IMetadataApi Metadata(Protocol protocol) =>
        protocol is Protocol.Rest ? new RestMetadataApi(this) : new GraphQLMetadataApi(this);

    /// <summary>
    /// Sends anything and gives its exchange, also when nothing came back. Throws only when cancelled.
    /// </summary>
    public Task<Exchange> SendAsync(RawRequest request, CancellationToken cancellationToken = default) =>
        _session.Pipeline.SendAsync(request, Actor, _credential, _observer, cancellationToken);
}
