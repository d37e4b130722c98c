using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ContractSuite.Steps.Running;

/// <summary>Who is told by webhooks: this machine, on loopback. Every message is answered well.</summary>
/// <param name="told">Is handed each message before it is answered; null where nobody reads them.</param>
internal sealed class WebhookReceiver(Func<HttpListenerRequest, Task>? told = null) : IDisposable
{
    private readonly HttpListener _listener = new();

    /// <summary>Begins to listen at a free port and gives the address.</summary>
    public string Listen()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        _listener.Prefixes.Add(address);
        _listener.Start();
        _ = AnswerAsync();
        return address;
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                if (told is not null)
                    await told(context.Request);

                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The scenario is over, or a sender hung up.
            }
        }
    }
}
