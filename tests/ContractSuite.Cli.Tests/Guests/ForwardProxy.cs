using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>
/// An HTTP proxy as firms have one: it asks for a user and a password, forwards what is plain and tunnels what is TLS. Whatever
/// server a client names, it leads to one on this machine: a client that went past it would reach nothing.
/// </summary>
internal sealed class ForwardProxy : IAsyncDisposable
{
    private const string User = "suite";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _forwarded = [];
    private readonly string _password;
    private readonly Task _serving;

    public ForwardProxy(Uri target, string password)
    {
        _password = password;
        _listener.Start();
        _serving = ServeAsync(target.Port);
    }

    /// <summary>As a user writes it.</summary>
    public string Url => $"http://{User}:{Uri.EscapeDataString(_password)}@{_listener.LocalEndpoint}";

    /// <summary>The first line of each connection that was led on: <c>CONNECT crm.example:443 HTTP/1.1</c>.</summary>
    public IReadOnlyCollection<string> Forwarded => _forwarded;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(int port)
    {
        try
        {
            while (true)
            {
                _ = LeadAsync(await _listener.AcceptTcpClientAsync(_stop.Token), port);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task LeadAsync(TcpClient client, int port)
    {
        try
        {
            using var caller = client;
            using var server = new TcpClient();
            await using var there = caller.GetStream();
            var head = await HeadAsync(there);
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{_password}"));
            if (!head.Contains($"Proxy-Authorization: Basic {credentials}\r\n", StringComparison.Ordinal))
            {
                await WriteAsync(there, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }

            _forwarded.Enqueue(head[..head.IndexOf("\r\n", StringComparison.Ordinal)]);
            await server.ConnectAsync(IPAddress.Loopback, port, _stop.Token);
            await using var target = server.GetStream();
            await (head.StartsWith("CONNECT ", StringComparison.Ordinal) ? WriteAsync(there, "HTTP/1.1 200 Connection established\r\n\r\n") : WriteAsync(target, head));
            await Task.WhenAny(there.CopyToAsync(target, _stop.Token), target.CopyToAsync(there, _stop.Token));
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // Either side hung up, or the test is over.
        }
    }

    private async Task<string> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private Task WriteAsync(Stream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), _stop.Token).AsTask();
}
