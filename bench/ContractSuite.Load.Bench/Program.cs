using System.Globalization;
using ContractSuite.Load.Bench;
using ContractSuite.Load.Models;
using ContractSuite.Load.Running;
using ContractSuite.Load.Workloads;

// server PORT | closed URL CONNECTIONS SECONDS | open URL RATE SECONDS: what bench/load puts beside other generators.
switch (args)
{
    case ["server", var port]:
        await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
        return 0;
    case ["closed", var url, var connections, var seconds]:
        await RunAsync(url, int.Parse(connections, CultureInfo.InvariantCulture), count => new ClosedModel(count, Seconds(seconds)));
        return 0;
    case ["open", var url, var rate, var seconds]:
        await RunAsync(url, 256, _ => OpenModel.Constant(double.Parse(rate, CultureInfo.InvariantCulture), Seconds(seconds)));
        return 0;
    default:
        Console.Error.WriteLine("Expected: server PORT, closed URL CONNECTIONS SECONDS, or open URL RATE SECONDS.");
        return 2;
}

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));

static async Task RunAsync(string url, int connections, Func<int, LoadModel> model)
{
    using var requests = new BareRequests(new Uri(url), connections);
    var workload = new Workload
    {
        Name = url,
        Actions = [new LoadAction("get", 1, requests.GetAsync)],
        Model = model(connections),
        WarmUp = TimeSpan.FromSeconds(2),
    };
    var result = await new LoadEngine(TimeProvider.System).RunAsync(workload, new Unwatched());
    var lag = result.Generator.Lag;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"count {result.Overall.Count} failed {result.Overall.Failed} seconds {result.Seconds:0.000} rate {result.Overall.PerSecond:0.00} p50us {result.Overall.Latency.P50} p99us {result.Overall.Latency.P99} service99us {result.Overall.Service.P99} maxus {result.Overall.Latency.Max} lag50us {lag.P50} lag99us {lag.P99} lagmaxus {lag.Max} late {result.Generator.Late} dropped {result.Generator.Dropped} valid {result.IsValid}"));
}
