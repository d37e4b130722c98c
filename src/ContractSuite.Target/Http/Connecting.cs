using System.Diagnostics;
using System.Net.Sockets;

namespace ContractSuite.Target.Http;

/// <summary>Opens connections as the sockets handler does by itself, and notes how long that took; of a tunnel through a proxy it cannot.</summary>
internal static class Connecting
{
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (Call.Find(context.InitialRequestMessage) is { } call)
            call.Connecting = Stopwatch.GetTimestamp();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Comes when requests can be sent: behind the TLS handshake where there is one.</summary>
    public static ValueTask<Stream> ConnectedAsync(SocketsHttpPlaintextStreamFilterContext context, CancellationToken cancellationToken)
    {
        if (Call.Find(context.InitialRequestMessage) is { Connecting: { } began } call)
            call.Connection = Stopwatch.GetElapsedTime(began);

        return ValueTask.FromResult(context.PlaintextStream);
    }
}
