using ContractSuite.Target.Exchanges;

namespace ContractSuite.Target.Http;

/// <summary>What the handlers need to know of a request beside the request: carried in its options.</summary>
internal sealed class Call(Operation operation, string actor, Credential credential, IExchangeObserver observer)
{
    public static readonly HttpRequestOptionsKey<Call> Key = new("contractsuite.call");

    public Operation Operation { get; } = operation;

    public string Actor { get; } = actor;

    public Credential Credential { get; } = credential;

    public IExchangeObserver Observer { get; } = observer;

    /// <summary>The last attempt, once it is over.</summary>
    public Exchange? Exchange { get; set; }

    public static Call Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call)
            ? call
            : throw new InvalidOperationException("A request reached the pipeline without its call.");
}
