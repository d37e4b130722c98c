using ContractSuite.Mutation;
using ContractSuite.Mutation.Wire;
using ContractSuite.Target.Exchanges;

namespace ContractSuite.Cli.Mutate;

/// <summary>
/// The target of a whole run as its record tells it: answers tell which scenarios a mutant would touch, without a request. Keys are
/// not in a record, so an actor's name stands for its key.
/// </summary>
internal sealed class RecordedTarget : IWholeTarget
{
    private const string NoKey = "***";

    private readonly WireRequest _request;
    private readonly WireAnswer _answer;

    private RecordedTarget(WireRequest request, WireAnswer answer)
    {
        _request = request;
        _answer = answer;
    }

    public string OwnerKey => "owner";

    /// <summary>Whether the mutant asked for something that the suite did not ask.</summary>
    private bool WasMisread { get; set; }

    public Task<WireAnswer> AnswerAsync(WireRequest request)
    {
        WasMisread |= !request.SameAs(_request);
        return Task.FromResult(_answer);
    }

    /// <summary>Whether a mutant, which may remember what it saw before, changes anything in what was sent and received.</summary>
    public static bool Touches(Mutant mutant, IEnumerable<Exchange> exchanges, Uri baseUrl) =>
        exchanges.Where(exchange => exchange.Response is not null).Aggregate(false, (touched, exchange) => TouchesOne(mutant, exchange, baseUrl) || touched);

    private static bool TouchesOne(Mutant mutant, Exchange exchange, Uri baseUrl)
    {
        var address = exchange.Request.Uri.AbsoluteUri[baseUrl.AbsoluteUri.TrimEnd('/').Length..];
        var request = new WireRequest(exchange.Request.Method, address, Lines(exchange.Request.Headers, exchange.Actor), exchange.Request.Body);
        var answer = new WireAnswer
        {
            Status = exchange.Response!.Status,
            Headers = Lines(exchange.Response.Headers, exchange.Actor),
            Body = exchange.Response.Body,
        };
        var target = new RecordedTarget(request, answer);
        var broken = mutant.AnswerAsync(request, target).GetAwaiter().GetResult();
        return target.WasMisread || !broken.SameAs(answer);
    }

    private static KeyValuePair<string, string>[] Lines(IReadOnlyList<Header> headers, string actor) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value.Replace(NoKey, actor, StringComparison.Ordinal)))];
}
