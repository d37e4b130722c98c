using System.Threading.Channels;
using ContractSuite.Contract;
using ContractSuite.Contract.Findings;
using ContractSuite.Target.Discovery;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Steps.Load;

/// <summary>
/// Judges one in so many answers while the load goes on, beside it: a call never waits for its verdict. Keeps the exchanges that
/// broke the contract, and the first that did not, as evidence that something was judged.
/// </summary>
internal sealed class SampledJudge : IExchangeObserver, IAsyncDisposable
{
    private const int MostWaiting = 256;
    private const int MostEvidence = 20;

    private readonly Verifier _verifier;
    private readonly Func<TargetModel> _model;
    private readonly Func<int> _oneIn;
    private readonly Channel<Exchange> _sample = Channel.CreateBounded<Exchange>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly List<(Exchange Exchange, IReadOnlyList<Finding> Findings)> _evidence = [];
    private readonly Task _judging;
    private long _seen;
    private long _judged;

    /// <summary>Begins judging.</summary>
    /// <param name="verifier">The judge.</param>
    /// <param name="model">The target's model.</param>
    /// <param name="oneIn">Gives 1 for every answer, 100 for one in a hundred.</param>
    public SampledJudge(Verifier verifier, Func<TargetModel> model, Func<int> oneIn)
    {
        _verifier = verifier;
        _model = model;
        _oneIn = oneIn;
        _judging = Task.Run(JudgeAsync);
    }

    /// <summary>How many answers came.</summary>
    public long Seen => Interlocked.Read(ref _seen);

    /// <summary>How many were judged.</summary>
    public long Judged => Interlocked.Read(ref _judged);

    /// <summary>Takes one in so many. Where judging falls behind by 256, further ones of the sample are passed over.</summary>
    public void Observed(Exchange exchange)
    {
        var oneIn = _oneIn();
        if (Interlocked.Increment(ref _seen) % oneIn == 1 % oneIn)
            _sample.Writer.TryWrite(exchange);
    }

    /// <summary>Waits until the sample is judged; gives the evidence.</summary>
    public async Task<IReadOnlyList<(Exchange Exchange, IReadOnlyList<Finding> Findings)>> FinishAsync()
    {
        _sample.Writer.TryComplete();
        await _judging.ConfigureAwait(false);
        return _evidence;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await FinishAsync().ConfigureAwait(false);

    private async Task JudgeAsync()
    {
        await foreach (var exchange in _sample.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            // Each by itself: what came before it is not known when only a part is seen.
            var findings = _verifier.BeginScenario(_model).Judge(exchange);
            var isFirst = Interlocked.Increment(ref _judged) == 1;
            if (isFirst || (findings.Count > 0 && _evidence.Count < MostEvidence))
                _evidence.Add((exchange, findings));
        }
    }
}
