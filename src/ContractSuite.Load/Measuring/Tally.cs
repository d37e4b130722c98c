using ContractSuite.Load.Histograms;

namespace ContractSuite.Load.Measuring;

/// <summary>What is known of the calls of one action, or of all: histograms and counts. Adding two is exact. Not for several threads.</summary>
internal sealed class Tally
{
    /// <summary>Kinds of error that are told apart; the rest counts as one: a server may invent a message for each answer.</summary>
    private const int MostKinds = 50;

    private const string OtherKinds = "other errors";

    private readonly Dictionary<string, long> _errors = new(StringComparer.Ordinal);

    /// <summary>Of good answers, from the intended start.</summary>
    public LatencyHistogram Latency { get; } = new();

    /// <summary>Of calls that came to an error, from the intended start.</summary>
    public LatencyHistogram Failed { get; } = new();

    /// <summary>Of good answers, from sending.</summary>
    public LatencyHistogram Service { get; } = new();

    public LatencyHistogram Connection { get; } = new();

    public LatencyHistogram FirstByte { get; } = new();

    public LatencyHistogram Body { get; } = new();

    public long Count => Latency.Count + Failed.Count;

    /// <summary>How often each kind of error came, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, long>> Errors =>
        _errors.OrderByDescending(error => error.Value).ThenBy(error => error.Key, StringComparer.Ordinal);

    public void Record(in CallMeasure call)
    {
        if (call.Error is { } kind)
        {
            Failed.Record(call.Latency);
            CountError(kind, 1);
        }
        else
        {
            Latency.Record(call.Latency);
            Service.Record(call.Service);
        }

        if (call.Connection is { } connection)
            Connection.Record(connection);
        if (call.FirstByte is { } firstByte)
            FirstByte.Record(firstByte);
        if (call.Body is { } body)
            Body.Record(body);
    }

    public void Add(Tally other)
    {
        foreach (var (mine, theirs) in All.Zip(other.All))
        {
            if (theirs.Count > 0)
                mine.Add(theirs);
        }

        foreach (var (kind, count) in other._errors)
        {
            CountError(kind, count);
        }
    }

    public void Clear()
    {
        foreach (var histogram in All)
        {
            if (histogram.Count > 0)
                histogram.Clear();
        }

        _errors.Clear();
    }

    private LatencyHistogram[] All => [Latency, Failed, Service, Connection, FirstByte, Body];

    private void CountError(string kind, long count)
    {
        var known = _errors.ContainsKey(kind) || _errors.Count < MostKinds ? kind : OtherKinds;
        _errors[known] = _errors.GetValueOrDefault(known) + count;
    }
}
