using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using ContractSuite.Sandbox;

namespace ContractSuite.Cli.Tests.Guests;

/// <summary>Whatever stands between a run and its target, a run passes it as the settings say.</summary>
public sealed class ReachingTests : IDisposable
{
    private const string Password = "p4ss/w:rd&";

    private readonly CommandLineRun _run = new();

    [Fact]
    public async Task A_proxy_forwards_what_is_plain()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var proxy = new ForwardProxy(sandbox.BaseUrl, Password);
        _run.Environment["TWENTY_BASE_URL"] = "http://crm.invalid";
        _run.Environment["TWENTY_API_KEY"] = sandbox.OwnerKey;
        _run.Environment["TWENTY_ALLOW_WRITES"] = "true";
        _run.Environment["TWENTY_PROXY"] = proxy.Url;

        var code = await _run.RunAsync("verify", "--tags", "@seed and @smoke");

        code.Should().Be(ExitCode.Kept, _run.Error + _run.Out);
        proxy.Forwarded.Should().NotBeEmpty().And.OnlyContain(line => line.Contains(" http://crm.invalid/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_target_of_contractsuite_json_is_reached_through_all_that_stands_before_it()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { PathBase = "/crm" }, TestContext.Current.CancellationToken);
        using var forwarding = new Forwarding(new Uri(sandbox.BaseUrl.GetLeftPart(UriPartial.Authority)));
        var seen = new ConcurrentQueue<(string? Certificate, string? SignOn)>();
        await using var server = await SelfSignedServer.StartAsync(DateTimeOffset.UtcNow.AddDays(60), async context =>
        {
            seen.Enqueue((context.Connection.ClientCertificate?.Subject, context.Request.Headers["X-Sign-On"]));
            await forwarding.ForwardAsync(context);
        });
        await using var proxy = new ForwardProxy(new Uri(server.Url), Password);
        using var own = SelfSignedServer.NewCertificate("CN=suite", DateTimeOffset.UtcNow.AddDays(60));
        await File.WriteAllBytesAsync(Path.Combine(_run.Folder, "suite.pfx"), own.Export(X509ContentType.Pkcs12, Password), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_run.Folder, "ca.pem"), server.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(_run.Folder, "contractsuite.json"),
            """
            {
              "targets": {
                "behind": {
                  "baseUrl": "https://localhost/crm/",
                  "apiKey": "${KEY}",
                  "allowWrites": true,
                  "rateLimit": "1000/1",
                  "timeoutSeconds": 20,
                  "proxy": "${PROXY}",
                  "caCertificate": "ca.pem",
                  "clientCertificate": "suite.pfx",
                  "clientCertificatePassword": "${PASSWORD}",
                  "headers": { "X-Sign-On": "${SIGN_ON}" },
                  "otherKeys": { "restricted": "${RESTRICTED}" }
                }
              }
            }
            """,
            TestContext.Current.CancellationToken);
        (_run.Environment["KEY"], _run.Environment["RESTRICTED"]) = (sandbox.OwnerKey, sandbox.Keys["restricted"]);
        (_run.Environment["PROXY"], _run.Environment["PASSWORD"], _run.Environment["SIGN_ON"]) = (proxy.Url, Password, "let-the-suite-in-please");

        var code = await _run.RunAsync("verify", "--target", "behind", "--tags", "@seed and @smoke");

        code.Should().Be(ExitCode.Kept, _run.Error + _run.Out);
        proxy.Forwarded.Should().NotBeEmpty().And.OnlyContain(line => line == "CONNECT localhost:443 HTTP/1.1");
        seen.Should().HaveCountGreaterThan(10).And.OnlyContain(one => one.Certificate == "CN=suite" && one.SignOn == "let-the-suite-in-please");
    }

    [Fact]
    public async Task A_proxy_that_refuses_is_told_by_its_own_name()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var proxy = new ForwardProxy(sandbox.BaseUrl, Password);
        _run.Environment["TWENTY_BASE_URL"] = "https://crm.invalid";
        _run.Environment["TWENTY_API_KEY"] = "some-key";
        _run.Environment["TWENTY_PROXY"] = proxy.Url.Replace("suite:", "stranger:", StringComparison.Ordinal);

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Error.Should().StartWith($"The proxy {new Uri(proxy.Url).Authority} does not lead to https://crm.invalid: ").And.Contain("407")
            .And.EndWith($"Check \"proxy\" (TWENTY_PROXY): its address, user and password.{Environment.NewLine}");
        proxy.Forwarded.Should().BeEmpty();
    }

    [Fact]
    public async Task A_proxy_that_is_not_there_is_told_by_its_own_name()
    {
        _run.Environment["TWENTY_BASE_URL"] = "http://crm.invalid";
        _run.Environment["TWENTY_API_KEY"] = "some-key";
        _run.Environment["TWENTY_PROXY"] = "http://127.0.0.1:9";

        var code = await _run.RunAsync("verify");

        code.Should().Be(ExitCode.TargetUnusable);
        _run.Error.Should().Be($"The proxy 127.0.0.1:9 does not lead to http://crm.invalid: Connection refused. Check \"proxy\" (TWENTY_PROXY): its address, user and password.{Environment.NewLine}");
    }

    public void Dispose() => _run.Dispose();
}
