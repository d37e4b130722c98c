using System.Diagnostics.Metrics;

namespace ContractSuite.Load.Running;

/// <summary>
/// The figures of each second as metrics, for whoever listens: OpenTelemetry, Prometheus, dotnet-counters. Each carries the
/// workload's name; latencies are in seconds, as OpenTelemetry has them.
/// </summary>
public sealed class LoadMeter : ILoadObserver, IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "ContractSuite.Load";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _calls;
    private readonly Counter<long> _failed;
    private readonly Gauge<double> _latency;
    private readonly Gauge<long> _inFlight;

    /// <summary>Begins with nothing.</summary>
    public LoadMeter()
    {
        _calls = _meter.CreateCounter<long>("contractsuite.load.calls", "{call}", "Calls that ended, well or not.");
        _failed = _meter.CreateCounter<long>("contractsuite.load.failed", "{call}", "Calls that came to an error.");
        _latency = _meter.CreateGauge<double>("contractsuite.load.latency", "s", "Latency of good answers in the last second, from the intended start, by quantile.");
        _inFlight = _meter.CreateGauge<long>("contractsuite.load.in_flight", "{call}", "Calls begun and not answered.");
    }

    /// <inheritdoc/>
    public void Progressed(LoadProgress progress)
    {
        var workload = KeyValuePair.Create<string, object?>("workload", progress.Workload);
        _calls.Add(progress.Interval.Count, workload);
        _failed.Add(progress.Interval.Failed, workload);
        _inFlight.Record(progress.InFlight, workload);
        foreach (var (quantile, value) in new[] { ("0.5", progress.Interval.P50), ("0.95", progress.Interval.P95), ("0.99", progress.Interval.P99), ("1", progress.Interval.Max) })
        {
            _latency.Record(value / 1e6, workload, KeyValuePair.Create<string, object?>("quantile", quantile));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
