using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ContractSuite.Sandbox.Tests.Webhooks;

/// <summary>Webhooks are told of what happens to records, signed with their secret.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_webhook_is_told_of_a_change_with_a_signature_that_holds()
    {
        await using var sandbox = await SandboxClient.StartAsync();
        var (listener, url) = Listen();
        using var receiver = listener;
        var note = (await sandbox.SendAsync("POST", "/rest/notes", new JsonObject { ["title"] = "before" })).Body!["data"]!["createNote"]!["id"]!.ToString();
        await sandbox.SendAsync("POST", "/rest/metadata/webhooks", new JsonObject { ["targetUrl"] = url, ["operations"] = new JsonArray("note.updated"), ["secret"] = "s3cret" });

        var received = receiver.GetContextAsync();
        await sandbox.SendAsync("PATCH", $"/rest/notes/{note}", new JsonObject { ["title"] = "after" });
        var context = await received.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        context.Response.Close();

        var headers = context.Request.Headers;
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret"), Encoding.UTF8.GetBytes($"{headers["X-Twenty-Webhook-Timestamp"]}:{body}"));
        headers["X-Twenty-Webhook-Signature"].Should().Be(Convert.ToHexStringLower(signature));
        headers["X-Twenty-Webhook-Nonce"].Should().HaveLength(32);
        var told = JsonNode.Parse(body)!;
        told["eventName"]!.ToString().Should().Be("note.updated");
        told["updatedFields"]!.ToJsonString().Should().Be("""["title"]""");
        told["record"]!["title"]!.ToString().Should().Be("after");
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("ftp://example.org")]
    public async Task A_target_that_is_no_web_address_is_refused(string target)
    {
        await using var sandbox = await SandboxClient.StartAsync();

        var (status, body) = await sandbox.SendAsync("POST", "/rest/metadata/webhooks", new JsonObject { ["targetUrl"] = target });

        status.Should().Be(400);
        body!.ToJsonString().Should().Be("""{"statusCode":400,"error":"WorkspaceMigrationBuilderException","messages":["Multiple validation errors occurred while creating webhook"]}""");
    }

    private static (HttpListener Listener, string Url) Listen()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hook/";
        probe.Stop();
        var listener = new HttpListener { Prefixes = { url } };
        listener.Start();
        return (listener, url);
    }
}
