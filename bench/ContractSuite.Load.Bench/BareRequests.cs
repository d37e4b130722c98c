using ContractSuite.Load.Workloads;

namespace ContractSuite.Load.Bench;

/// <summary>GET by a bare SocketsHttpHandler, one for each connection, so that users do not wait for each other's pool.</summary>
internal sealed class BareRequests : IDisposable
{
    private readonly Uri _address;
    private readonly HttpMessageInvoker[] _connections;

    public BareRequests(Uri address, int connections)
    {
        _address = address;
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new HttpMessageInvoker(new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }))];
    }

    /// <summary>In the closed model the number of a call, by the number of users, is its user.</summary>
    public async ValueTask<CallOutcome> GetAsync(long number, CancellationToken abandon)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        using var response = await _connections[number % _connections.Length].SendAsync(request, abandon).ConfigureAwait(false);
        await response.Content.CopyToAsync(Stream.Null, abandon).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? CallOutcome.Good : CallOutcome.Failed($"{(int)response.StatusCode}");
    }

    public void Dispose() => Array.ForEach(_connections, connection => connection.Dispose());
}
