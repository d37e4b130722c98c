using ContractSuite.Load.Running;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ContractSuite.Cli.Load;

/// <summary>Sends the metrics of the load on: to OTEL_EXPORTER_OTLP_ENDPOINT where that is set, and to whoever scrapes the port.</summary>
internal static class MetricsExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Begins; null when nobody wants them. Whoever disposes it sends the last figures.</summary>
    public static MeterProvider? Start(LoadRequest request, Surroundings surroundings)
    {
        var endpoint = surroundings.Environment.GetValueOrDefault(Endpoint);
        if (endpoint is null && request.PrometheusPort is null)
            return null;

        var builder = Sdk.CreateMeterProviderBuilder().AddMeter(LoadMeter.Name);
        if (endpoint is not null)
            builder.AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = new Uri(endpoint);
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1000;
            });
        if (request.PrometheusPort is { } port)
            builder.AddPrometheusHttpListener(listener =>
            {
                listener.Host = "127.0.0.1";
                listener.Port = port;
            });

        return builder.Build();
    }
}
