using System.Text;
using ContractSuite.Target.Exchanges;
using ContractSuite.Target.Pacing;

namespace ContractSuite.Target.Http;

/// <summary>What the handlers need to know of a request beside the request: carried in its options.</summary>
internal sealed class Call(Operation operation, string actor, Credential credential, IExchangeObserver observer)
{
    public static readonly HttpRequestOptionsKey<Call> Key = new("contractsuite.call");

    private static readonly byte[] LimitReached = Encoding.UTF8.GetBytes("\"LIMIT_REACHED\"");

    public Operation Operation { get; } = operation;

    public string Actor { get; } = actor;

    public Credential Credential { get; } = credential;

    public IExchangeObserver Observer { get; } = observer;

    /// <summary>Whether it only reads, so that sending it again does no harm.</summary>
    public bool IsSafe { get; init; }

    /// <summary>How often it may still be sent again behind a broken connection.</summary>
    public int RetriesLeft { get; set; }

    /// <summary>How often it may still be sent again when the rate limit is reached.</summary>
    public int RefusalsLeft { get; set; } = Pacer.MostAttempts - 1;

    /// <summary>When a connection began to be opened for it, as a timestamp; null while none is.</summary>
    public long? Connecting { get; set; }

    /// <summary>What opening a connection took; null when it was sent over an open one.</summary>
    public TimeSpan? Connection { get; set; }

    /// <summary>The last attempt, once it is over.</summary>
    public Exchange? Exchange { get; set; }

    /// <summary>What it costs of the rate limit: one for each record operation, nothing for a member (docs/twenty-2.21.0.md, sections 2 and 8).</summary>
    public int Tokens => Operation.Surface switch
    {
        _ when Actor == TargetSession.SignedIn => 0,
        Surface.RestCore => 1,
        Surface.GraphQLCore => Roots.Count(root => !root.StartsWith("__", StringComparison.Ordinal) && root != "search"),
        _ => 0,
    };

    private string[] Roots => Operation.Name[(Operation.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('+');

    public static Call Of(HttpRequestMessage request) =>
        Find(request) ?? throw new InvalidOperationException("A request reached the pipeline without its call.");

    /// <summary>Null for what the sockets handler asks of a proxy by itself: a tunnel.</summary>
    public static Call? Find(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var call) ? call : null;

    /// <summary>Whether an attempt will be made again, so that what came of it is not the target's last word.</summary>
    public bool Repeats(Exchange exchange) => (RefusalsLeft > 0 && IsRefusedForItsRate(exchange)) || (RetriesLeft > 0 && IsBroken(exchange));

    /// <summary>
    /// The rate limit is reached, and nothing was done: Twenty refuses before it does anything. Of a document with several roots a
    /// part may have been done, so that one is not repeated.
    /// </summary>
    public bool IsRefusedForItsRate(Exchange exchange) =>
        exchange.Response is { } answer
        && (answer.Status == 429 || (answer.Status == 200 && Roots.Length == 1 && answer.Body.Span.IndexOf(LimitReached) >= 0));

    /// <summary>The connection broke, and asking again does no harm.</summary>
    public bool IsBroken(Exchange exchange) => IsSafe && exchange.Failure?.Kind is FailureKind.Connection or FailureKind.Truncated;
}
