using System.Diagnostics.Metrics;
using ContractSuite.Load.Results;
using ContractSuite.Load.Running;

namespace ContractSuite.Load.Tests.Running;

public sealed class LoadMeterTests
{
    [Fact]
    public void The_figures_of_a_second_are_metrics_of_the_workload()
    {
        using var meter = new LoadMeter();
        using var listener = new MeterListener();
        var heard = new List<string>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == LoadMeter.Name)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        listener.Start();

        meter.Progressed(new LoadProgress
        {
            Workload = "a second",
            Time = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)),
            IsWarmUp = false,
            InFlight = 3,
            Interval = new IntervalFigures(0, 1, 50, 2, 4000, 9000, 12_000, 15_000),
            SoFar = () => throw new InvalidOperationException("Nobody asks for more."),
        });

        heard.Should().Equal(
            "contractsuite.load.calls 50 [workload, a second]",
            "contractsuite.load.failed 2 [workload, a second]",
            "contractsuite.load.in_flight 3 [workload, a second]",
            "contractsuite.load.latency 0.004 [workload, a second] [quantile, 0.5]",
            "contractsuite.load.latency 0.009 [workload, a second] [quantile, 0.95]",
            "contractsuite.load.latency 0.012 [workload, a second] [quantile, 0.99]",
            "contractsuite.load.latency 0.015 [workload, a second] [quantile, 1]");

        void Hear<T>(string name, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests may have a meter of that name at the same time.
            if (tags[0].Value is "a second")
                heard.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {value} {string.Join(' ', tags.ToArray())}"));
        }
    }
}
